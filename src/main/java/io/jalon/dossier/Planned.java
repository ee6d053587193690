package io.jalon.dossier;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the statements of lists planned for the values that they are asked with. What a list is
 * narrowed down to may be one dossier in a hundred thousand or every one of them; PostgreSQL’s plan
 * for any value, which it makes of a statement that comes again, fits neither.
 */
@Component
public class Planned {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final boolean plans;

  Planned(JdbcClient jdbc, DataSource database, PlatformTransactionManager transactions)
      throws MetaDataAccessException {
    var product =
        JdbcUtils.extractDatabaseMetaData(database, metadata -> metadata.getDatabaseProductName());
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.plans = DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
  }

  /** Reads something. */
  public <T> T read(Supplier<T> reading) {
    return plans
        ? Objects.requireNonNull(transaction.execute(status -> planned(reading)))
        : reading.get();
  }

  private <T> T planned(Supplier<T> reading) {
    jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
    return reading.get();
  }
}
