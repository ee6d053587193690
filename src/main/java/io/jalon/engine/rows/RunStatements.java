package io.jalon.engine.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** What the engine has no statement for: the rows of several runs, without joins. */
final class RunStatements {

  /** The variables of runs; the parameter has their ids as {@code runs}. */
  static final String VARIABLES = "io.jalon.engine.rows.selectVariablesOfRuns";

  private static final String ENTITIES = "org.camunda.bpm.engine.impl.persistence.entity.";

  private RunStatements() {}

  /** What {@link #VARIABLES} is asked with. */
  static Map<String, Object> of(Collection<String> runIds) {
    return Map.of("runs", runIds);
  }

  /** Adds them to those of an engine. */
  static void add(ProcessEngineConfigurationImpl engine) {
    var mappings = engine.getDbSqlSessionFactory().getSqlSessionFactory().getConfiguration();
    var source =
        new XMLLanguageDriver()
            .createSqlSource(
                mappings,
                "<script>select * from act_ru_variable where proc_inst_id_ in"
                    + " <foreach collection='runs' item='run' open='(' separator=',' close=')'>"
                    + "#{run}</foreach></script>",
                Map.class);
    mappings.addMappedStatement(
        new MappedStatement.Builder(mappings, VARIABLES, source, SqlCommandType.SELECT)
            .resultMaps(
                List.of(
                    mappings.getResultMap(
                        ENTITIES + "VariableInstanceEntity.variableInstanceResultMap")))
            .build());
  }
}
