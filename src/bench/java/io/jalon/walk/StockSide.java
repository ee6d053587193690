package io.jalon.walk;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes, with its own settings, and delegates that do nothing. */
final class StockSide implements Walked {

  private final Postgres.Place place;
  private final HikariDataSource pool;
  private final Statements statements = new Statements();
  private final ProcessEngine engine;
  private final JobExecutor executor;

  StockSide(Postgres.Place place) {
    this.place = place;
    pool = new HikariDataSource();
    pool.setJdbcUrl(place.url());
    pool.setMaximumPoolSize(Settings.POOL);
    pool.addDataSourceProperty("reWriteBatchedInserts", true);
    var configuration = new StandaloneProcessEngineConfiguration();
    configuration.setProcessEngineName("stock");
    configuration.setDataSource(statements.heard(pool));
    // As its Spring Boot starter sets it.
    configuration.setIdGenerator(new StrongUuidGenerator());
    configuration.setDatabaseSchemaUpdate("true");
    configuration.setJobExecutorActivate(false);
    engine = configuration.buildProcessEngine();
    executor = configuration.getJobExecutor();
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("walk.bpmn", StockModel.model())
        .addModelInstance("timer.bpmn", StockModel.timer())
        .deploy();
  }

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public DataSource database() {
    return place.database();
  }

  @Override
  public Statements statements() {
    return statements;
  }

  @Override
  public void prepare(int walks) {}

  @Override
  public String launch() {
    return engine.getRuntimeService().startProcessInstanceByKey("walk").getId();
  }

  @Override
  public String launchTimer() {
    return engine.getRuntimeService().startProcessInstanceByKey("timer").getId();
  }

  @Override
  public void executor(boolean works) {
    if (works) {
      executor.start();
    } else {
      executor.shutdown();
    }
  }

  @Override
  public void executeJob(String jobId) {
    engine.getManagementService().executeJob(jobId);
  }

  /** Each result has a variable of its own, for whoever reads the run later. */
  @Override
  public void complete(String taskId, int step) {
    engine.getTaskService().complete(taskId, Map.of("result_" + step, "oui"));
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
