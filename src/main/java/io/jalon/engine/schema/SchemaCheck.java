package io.jalon.engine.schema;

import java.util.Comparator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.camunda.bpm.engine.management.SchemaLogEntry;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Refuses to start on tables of another engine version, which the engine itself does not see. */
@Component
class SchemaCheck implements SmartInitializingSingleton {

  private final ManagementService management;

  SchemaCheck(ManagementService management) {
    this.management = management;
  }

  @Override
  public void afterSingletonsInstantiated() {
    String schema = newest().getVersion();
    String engine = ProductPropertiesUtil.getProductVersion();
    if (!schema.equals(engine)) {
      throw new IllegalStateException(
          "The engine is %s but its tables are %s: run the migration first."
              .formatted(engine, schema));
    }
  }

  private MigrationVersion newest() {
    return management.createSchemaLogQuery().list().stream()
        .map(SchemaLogEntry::getVersion)
        .map(MigrationVersion::fromVersion)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("The engine's tables have no version."));
  }
}
