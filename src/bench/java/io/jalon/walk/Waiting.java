package io.jalon.walk;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run waits for, looked up past the counted connections in the same way on both sides. */
final class Waiting {

  private final JdbcClient rows;

  Waiting(DataSource database) {
    rows = JdbcClient.create(database);
  }

  /** The jobs of messages that the engine has yet to carry out. */
  List<String> jobs(String run) {
    return ids("select id_ from act_ru_job where process_instance_id_ = ?", run);
  }

  /** The only open task. */
  String task(String run) {
    return only("select id_ from act_ru_task where proc_inst_id_ = ?", run);
  }

  /** Whether it has reached its end. */
  boolean over(String run) {
    return ids("select id_ from act_ru_execution where proc_inst_id_ = ?", run).isEmpty();
  }

  private String only(String query, String run) {
    var found = ids(query, run);
    if (found.size() != 1) {
      throw new IllegalStateException("The run is not at a step: " + found);
    }
    return found.get(0);
  }

  private List<String> ids(String query, String run) {
    return rows.sql(query).param(run).query(String.class).list();
  }
}
