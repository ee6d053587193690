package io.jalon.run;

import io.jalon.journal.Authors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pauses of runs, of which one may last; written with the run's row locked. */
@Component
public class Pauses {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Authors authors;
  private final Runs runs;

  Pauses(JdbcClient jdbc, Clock clock, Authors authors, Runs runs) {
    this.runs = runs;
    this.jdbc = jdbc;
    this.clock = clock;
    this.authors = authors;
  }

  /**
   * Begins a pause of a run that is not paused.
   *
   * @param withRun the run whose pause takes this one along, or {@code null}
   */
  public void begin(String runId, @Nullable String reason, @Nullable String withRun) {
    jdbc.sql(
            "insert into run_pause (run_id, number, paused_at, paused_by, reason, with_run)"
                + " select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from run_pause"
                + " where run_id = ?")
        .params(runId, Timestamp.from(clock.instant()), authors.current().id())
        .param(reason)
        .param(withRun)
        .param(runId)
        .update();
    runs.changed(runId);
  }

  /** A run that is over stands still no more. */
  @EventListener
  void over(RunEnded ended) {
    end(ended.runId());
  }

  /** Ends the pause that lasts, if one does. */
  public void end(String runId) {
    jdbc.sql(
            "update run_pause set resumed_at = ?, resumed_by = ?"
                + " where run_id = ? and resumed_at is null")
        .params(Timestamp.from(clock.instant()), authors.current().id(), runId)
        .update();
    runs.changed(runId);
  }

  /** The pauses of a run, the oldest first. */
  public List<Pause> of(String runId) {
    return jdbc.sql("select * from run_pause where run_id = ? order by number")
        .param(runId)
        .query(Pauses::row)
        .list();
  }

  /** How long a run has stood still since an instant, what lasts included. */
  public Duration since(String runId, Instant from) {
    var now = clock.instant();
    return of(runId).stream()
        .map(pause -> overlap(pause, from, now))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration overlap(Pause pause, Instant from, Instant now) {
    var begin = pause.from().isAfter(from) ? pause.from() : from;
    var end = pause.to() == null ? now : pause.to();
    return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
  }

  /** The pause that lasts. */
  public Optional<Pause> open(String runId) {
    return of(runId).stream().filter(pause -> pause.to() == null).findFirst();
  }

  private static Pause row(ResultSet rs, int number) throws SQLException {
    return new Pause(
        rs.getTimestamp("paused_at").toInstant(),
        rs.getString("paused_by"),
        rs.getString("reason"),
        rs.getString("with_run"),
        instant(rs.getTimestamp("resumed_at")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
