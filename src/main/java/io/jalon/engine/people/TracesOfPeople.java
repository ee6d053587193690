package io.jalon.engine.people;

import io.jalon.engine.form.FormValues;
import io.jalon.erasure.EngineTraces;
import java.util.Collection;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what the engine remembers of people who are erased: our own history has the facts. */
@Component
class TracesOfPeople implements EngineTraces {

  private final HistoryService history;
  private final IdentityService identity;
  private final JdbcClient jdbc;

  TracesOfPeople(HistoryService history, IdentityService identity, JdbcClient jdbc) {
    this.history = history;
    this.identity = identity;
    this.jdbc = jdbc;
  }

  @Override
  public void forgetRuns(Collection<String> runIds) {
    for (var run : runIds) {
      history
          .createHistoricProcessInstanceQuery()
          .processInstanceId(run)
          .list()
          .forEach(known -> history.deleteHistoricProcessInstance(known.getId()));
      delete("act_ge_bytearray where id_ in (select content_id_ from act_hi_attachment", run, ")");
      delete("act_hi_attachment", run, "");
      delete("act_hi_comment", run, "");
      jdbc.sql("delete from act_hi_op_log where proc_inst_id_ = ?").param(run).update();
    }
  }

  /** What people wrote on a task names its run only if their program did. */
  private void delete(String from, String run, String end) {
    jdbc.sql(
            "delete from "
                + from
                + " where (proc_inst_id_ = ? or task_id_ in (select id from task where run_id = ?))"
                + end)
        .params(run, run)
        .update();
  }

  @Override
  public void forgetAccount(String account) {
    identity.deleteUser(account);
  }

  @Override
  public String inForms(String text) {
    return FormValues.shown(text);
  }
}
