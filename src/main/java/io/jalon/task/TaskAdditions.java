package io.jalon.task;

import io.jalon.run.Run;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Actions that a person adds to a step under way, on one dossier, without its template changing
 * (F-75). Unless it is {@link Addition.Added}, nothing has changed. Implemented by the engine.
 */
public interface TaskAdditions {

  /** Opens an action in a step of a run; the step waits for it as for its own. */
  Addition add(String runId, Work work);

  /**
   * What is to be done.
   *
   * @param step the step under way that it belongs to; {@code null} for the only one
   * @param role the function that does it, among those of the office
   * @param title one line; nothing in it is a tag
   * @param description how to do it; may be empty
   * @param due the day at the end of which it is due, or {@code null}
   * @param reason why, kept in the history, or {@code null}
   */
  record Work(
      @Nullable String step,
      String role,
      String title,
      String description,
      @Nullable LocalDate due,
      @Nullable String reason) {}

  /** What became of it. */
  sealed interface Addition {

    /** The task that was opened. */
    record Added(Task task) implements Addition {}

    /** That step is not under way; these are. */
    record NotUnderWay(List<String> steps) implements Addition {
      public NotUnderWay {
        steps = List.copyOf(steps);
      }
    }

    /** The office has no such function; it has these. */
    record NoSuchRole(String role, List<String> roles) implements Addition {
      public NoSuchRole {
        roles = List.copyOf(roles);
      }
    }

    /** That day is over. */
    record Past(LocalDate due) implements Addition {}

    /** Not now: the run stands still. */
    record Paused(Run run) implements Addition {}

    /** Too late: the run is over. */
    record Over(Run run) implements Addition {}

    /** There is no such run. */
    record Unknown() implements Addition {}
  }
}
