package io.jalon.engine.people;

import io.jalon.dossier.AccessChanged;
import io.jalon.dossier.Sight;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.sql.Types;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes the runs of a restricted dossier a tenant of their own in the engine's tables, and takes it
 * away again; what a run makes later has the tenant of the run. Only {@link Seclusion} reads it.
 */
@Component
public class SecludedRuns {

  /** The engine's tables of what belongs to a process instance, with the column of its id. */
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("act_ru_execution", "proc_inst_id_"),
          Map.entry("act_ru_task", "proc_inst_id_"),
          Map.entry("act_ru_variable", "proc_inst_id_"),
          Map.entry("act_ru_job", "process_instance_id_"),
          Map.entry("act_ru_event_subscr", "proc_inst_id_"),
          Map.entry("act_ru_incident", "proc_inst_id_"),
          Map.entry("act_ru_ext_task", "proc_inst_id_"),
          Map.entry("act_hi_procinst", "proc_inst_id_"),
          Map.entry("act_hi_actinst", "proc_inst_id_"),
          Map.entry("act_hi_taskinst", "proc_inst_id_"),
          Map.entry("act_hi_varinst", "proc_inst_id_"),
          Map.entry("act_hi_detail", "proc_inst_id_"),
          Map.entry("act_hi_incident", "proc_inst_id_"),
          Map.entry("act_hi_comment", "proc_inst_id_"),
          Map.entry("act_hi_attachment", "proc_inst_id_"),
          Map.entry("act_hi_op_log", "proc_inst_id_"),
          Map.entry("act_hi_job_log", "process_instance_id_"),
          Map.entry("act_hi_ext_task_log", "proc_inst_id_"));

  private final JdbcClient jdbc;
  private final Runs runs;
  private final Sight sight;

  SecludedRuns(JdbcClient jdbc, Runs runs, Sight sight) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.sight = sight;
  }

  /** Nothing else changes a run meanwhile, which would write its own rows back. */
  @EventListener
  void changed(AccessChanged changed) {
    runs.activeOn(changed.dossierId()).stream()
        .map(Run::id)
        .sorted()
        .forEach(run -> runs.lock(run, changed.dossierId()));
    mark(
        changed.restricted() ? changed.dossierId() : null,
        "(select id from run where dossier_id = ?)",
        changed.dossierId());
  }

  /** A run that begins on a restricted dossier, once the engine has written its rows. */
  public void launched(String runId, String dossierId) {
    if (sight.restricted(Set.of(dossierId)).isEmpty()) {
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            mark(dossierId, "(?)", runId);
          }
        });
  }

  private void mark(@Nullable String tenant, String which, String id) {
    TABLES.forEach(
        (table, column) ->
            jdbc.sql("update %s set tenant_id_ = ? where %s in %s".formatted(table, column, which))
                .param(1, tenant, Types.VARCHAR)
                .param(2, id)
                .update());
  }
}
