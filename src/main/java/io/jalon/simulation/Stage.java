package io.jalon.simulation;

import io.jalon.outbox.HttpCall;
import io.jalon.run.Run;
import io.jalon.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a trial stands. What it has written can be read like anything else, as long as it is shown.
 *
 * @param run the sequence that is tried
 * @param runs its id, and those of all that it has launched
 * @param now what time it is in the trial
 * @param next when the next thing happens by itself; empty when nothing is to come
 * @param open what people have to do
 * @param calls the calls of other programs that wait to leave
 * @param done how many of the moves were done
 * @param stopped whether the move after those could not be done
 */
public record Stage(
    Run run,
    Set<String> runs,
    Instant now,
    Optional<Instant> next,
    List<Task> open,
    List<HttpCall> calls,
    int done,
    boolean stopped) {

  public Stage {
    runs = Set.copyOf(runs);
    open = List.copyOf(open);
    calls = List.copyOf(calls);
  }
}
