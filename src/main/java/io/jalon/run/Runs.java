package io.jalon.run;

import io.jalon.dossier.Dossiers;
import io.jalon.dossier.LockedRows;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Our rows of runs, written in the engine's transactions by its built-in listeners. */
@Component
public class Runs {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final LockedRows<Run> locked = new LockedRows<>();

  Runs(
      JdbcClient jdbc,
      Journal journal,
      Clock clock,
      Dossiers dossiers,
      ApplicationEventPublisher events) {
    this.dossiers = dossiers;
    this.events = events;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records a run that starts, and says so in the journal (F-58).
   *
   * @param id the process instance's
   * @param origin what is launched, where and by whom
   * @throws org.springframework.dao.DuplicateKeyException if the template already runs on the
   *     dossier
   */
  public void started(String id, RunOrigin origin) {
    var parent = origin.parent();
    jdbc.sql(
            "insert into run (id, template_id, version, dossier_id, active_key, launched_at,"
                + " launched_by, parent_run_id, parent_action) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(id, origin.templateId(), origin.version(), origin.dossierId())
        .params(RunRows.activeKey(origin.templateId(), origin.dossierId()))
        .params(Timestamp.from(clock.instant()), origin.launchedBy())
        .param(parent == null ? null : parent.runId())
        .param(parent == null ? null : parent.action())
        .update();
    locked.made(id);
    journal.write(
        Entry.of("run_launched", origin.dossierId())
            .in(new Entry.Place(id, origin.templateId(), origin.version(), null, null, 0))
            .with("name", origin.templateName())
            .with("version", origin.version())
            .with("parent", parent == null ? null : parent.templateName()));
  }

  /** Notes the label of the end that a run has reached; {@link #ended} follows. */
  public void reached(String id, String label) {
    jdbc.sql("update run set end_label = ? where id = ?").params(label, id).update();
    changed(id);
  }

  /** Notes the version that a run keeps from now on (F-57). */
  public void migrated(String id, int version) {
    jdbc.sql("update run set version = ? where id = ?").params(version, id).update();
    changed(id);
  }

  /** Notes that another run takes over from this one (F-89); {@link #ended} follows. */
  public void switched(String id, String toRunId) {
    jdbc.sql("update run set switched_to = ? where id = ?").params(toRunId, id).update();
    changed(id);
  }

  /**
   * Records that a run is over, however it ended, and says so in the journal (F-87).
   *
   * @param id the run
   * @param kind {@code reached}, {@code user_decision} or {@code interrupted}; an end that comes
   *     after {@link #switched} is kept as {@code switched}, unless it is an interruption
   * @param reason why it was ended, of which 200 characters are kept in its row and all in the
   *     journal; {@code null} keeps the label of the end it reached
   */
  public void ended(String id, String kind, @Nullable String reason) {
    jdbc.sql(
            "update run set active_key = null, ended_at = ?,"
                + " end_label = coalesce(left(?, 200), end_label),"
                + " end_kind = case when switched_to is not null and ? = 'reached' then 'switched'"
                + " else ? end where id = ?")
        .params(Timestamp.from(clock.instant()), reason, kind, kind, id)
        .update();
    changed(id);
    find(id).ifPresent(run -> tellEnd(run, reason));
  }

  private void tellEnd(Run run, @Nullable String reason) {
    journal.write(
        entry("run_ended", run)
            .with("label", run.endLabel())
            .with("reason", reason)
            .with("kind", run.endKind()));
    var kind = Objects.requireNonNull(run.endKind());
    events.publishEvent(new RunEnded(run.id(), run.dossierId(), kind, reason));
  }

  /** Starts a journal entry about a run as a whole. */
  public static Entry entry(String kind, Run run) {
    return Entry.of(kind, run.dossierId())
        .in(new Entry.Place(run.id(), run.templateId(), run.version(), null, null, 0));
  }

  /** A run, or whether it is paused, has been changed in the transaction under way. */
  void changed(String id) {
    locked.changed(id);
  }

  /** The run with this id. */
  public Optional<Run> find(String id) {
    return locked.find(id, () -> read(id));
  }

  private Optional<Run> read(String id) {
    return jdbc.sql(RunRows.SELECT + " where id = ?").param(id).query(RunRows::row).optional();
  }

  /** The run of a template under way on a dossier. */
  public Optional<Run> active(String templateId, String dossierId) {
    return jdbc.sql(RunRows.SELECT + " where active_key = ?")
        .param(RunRows.activeKey(templateId, dossierId))
        .query(RunRows::row)
        .optional();
  }

  /** The runs of a dossier, the newest first. */
  public List<Run> of(String dossierId) {
    return jdbc.sql(RunRows.SELECT + " where dossier_id = ? order by launched_at desc, id")
        .param(dossierId)
        .query(RunRows::row)
        .list();
  }

  /** The runs that a run has launched, the oldest first (F-59). */
  public List<Run> launchedBy(String id) {
    return jdbc.sql(RunRows.SELECT + " where parent_run_id = ? order by launched_at, id")
        .param(id)
        .query(RunRows::row)
        .list();
  }

  /** The runs under way on a dossier. */
  public List<Run> activeOn(String dossierId) {
    return of(dossierId).stream().filter(Run::active).toList();
  }

  /**
   * Leaves what runs on a dossier out of account, so that a trial is by itself; only in a
   * transaction that is rolled back.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void setAside(String dossierId) {
    jdbc.sql(
            "update run set active_key = null, ended_at = launched_at"
                + " where dossier_id = ? and ended_at is null")
        .param(dossierId)
        .update();
  }

  /**
   * Locks a run until the transaction ends, its dossier first, so that commands on one run come one
   * after the other.
   *
   * @return the run as it is now; empty when there is none
   */
  public Optional<Run> lock(String id) {
    return locked.holds(id) ? find(id) : dossierOf(id).flatMap(dossier -> lock(id, dossier));
  }

  /** The same, for whoever knows already on which dossier it runs: a run never moves. */
  public Optional<Run> lock(String id, String dossierId) {
    if (locked.holds(id)) {
      return find(id);
    }
    dossiers.lock(dossierId);
    return hold("?", id);
  }

  /**
   * The same for several runs, the dossiers of all of them first, in the order of their ids.
   *
   * @param dossiersOfRuns on which dossier each runs, by run
   * @return the runs as they are now
   */
  public List<Run> lock(Map<String, String> dossiersOfRuns) {
    dossiers.lock(Set.copyOf(dossiersOfRuns.values()));
    return jdbc
        .sql(RunRows.SELECT + " where id in (:ids) order by id for update")
        .param("ids", dossiersOfRuns.keySet())
        .query(RunRows::row)
        .list()
        .stream()
        .peek(run -> locked.hold(run.id(), run))
        .toList();
  }

  /** The same for the run of a task. */
  public Optional<Run> lockOfTask(String taskId) {
    return dossiers.lockOfTask(taskId).isEmpty()
        ? Optional.empty()
        : hold("(select run_id from task where id = ?)", taskId);
  }

  private Optional<Run> hold(String which, String id) {
    var found =
        jdbc.sql(RunRows.SELECT + " where id = " + which + " for update")
            .param(id)
            .query(RunRows::row)
            .optional();
    found.ifPresent(run -> locked.hold(run.id(), run));
    return found;
  }

  private Optional<String> dossierOf(String id) {
    return jdbc.sql("select dossier_id from run where id = ?")
        .param(id)
        .query(String.class)
        .optional();
  }
}
