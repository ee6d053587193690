package io.jalon.web.sequence;

import io.jalon.web.sequence.Causes.Cause;
import io.jalon.web.sequence.ComingDates.Coming;
import io.jalon.web.sequence.Risks.Risk;
import io.jalon.web.sequence.WhyNot.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as its page shows it.
 *
 * @param name with its version
 * @param state {@code active}, {@code paused}, {@code reached}, {@code interrupted} or {@code
 *     switched}
 * @param pausedSince in words, or {@code null}
 * @param newer the newest version of its template when there is a newer one, else 0
 * @param steps what the picture shows, as a list
 * @param waiting what holds what has not come, step by step
 * @param events what happens outside and moves its sequence on
 * @param why the action that the chain explains, or {@code null}
 */
public record RunView(
    String id,
    String templateId,
    int version,
    String name,
    String launchedBy,
    String launchedAt,
    String state,
    @Nullable String pausedSince,
    @Nullable String endedAt,
    @Nullable String endLabel,
    int newer,
    RunPicture picture,
    List<StepList.Row> steps,
    List<Coming> coming,
    List<Risk> risks,
    @Nullable String why,
    List<Cause> causes,
    List<Waiting> waiting,
    List<Event> events,
    int openActions) {

  /**
   * An event that the run can be told of.
   *
   * @param label what people call it
   * @param awaited whether a step under way waits for it
   */
  public record Event(String id, String label, boolean awaited) {}
}
