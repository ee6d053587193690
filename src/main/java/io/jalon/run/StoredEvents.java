package io.jalon.run;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What reaches a run while it is paused, kept until it goes on. */
@Component
public class StoredEvents {

  private final JdbcClient jdbc;
  private final Clock clock;

  StoredEvents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What has reached a run.
   *
   * @param event a business event, or {@code sequence_ended}
   * @param action the action that launched the sequence that has ended, or {@code null}
   * @param result the id of the end that it reached, or {@code null}
   * @param at when
   */
  public record Stored(
      String event, @Nullable String action, @Nullable String result, Instant at) {}

  /** Keeps a business event. */
  public void keep(String runId, String event) {
    keep(runId, event, null, null);
  }

  /** Keeps an event, or the end of a sequence that the run has launched. */
  public void keep(String runId, String event, @Nullable String action, @Nullable String result) {
    jdbc.sql(
            "insert into stored_event (run_id, event, action_id, result, received_at)"
                + " values (?, ?, ?, ?, ?)")
        .params(runId, event)
        .param(action)
        .param(result)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  /** Whose run is over needs to be told nothing any more. */
  @EventListener
  void forget(RunEnded ended) {
    take(ended.runId());
  }

  /** Hands out what was kept for a run, in the order of its arrival, and keeps it no longer. */
  public List<Stored> take(String runId) {
    var kept =
        jdbc.sql(
                "select event, action_id, result, received_at from stored_event where run_id = ?"
                    + " order by id")
            .param(runId)
            .query(
                (rs, n) ->
                    new Stored(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getTimestamp(4).toInstant()))
            .list();
    if (!kept.isEmpty()) {
      jdbc.sql("delete from stored_event where run_id = ?").param(runId).update();
    }
    return kept;
  }
}
