package io.jalon.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do with a run as a whole (docs/steering.md). Each command is one transaction
 * that locks the run first; unless it is {@link Steered.Done}, nothing has changed. Implemented by
 * the engine.
 */
public interface RunCommands {

  /**
   * Makes a run stand still: nothing is due, nothing can be answered, events are kept for later.
   * Sequences that it has launched and waits for stand still with it.
   *
   * @param reason why, or {@code null}
   */
  Steered pause(String runId, @Nullable String reason);

  /**
   * Lets a paused run go on: its relative dates move by the time it stood still, and the events
   * that arrived meanwhile are given to it in order.
   */
  Steered resume(String runId);

  /**
   * Ends a run before its time (F-73, F-88): open actions are cancelled, timers gone, what is still
   * to leave held back. Sequences that it has launched and waits for end with it. A paused run can
   * be interrupted too.
   *
   * @param reason why, kept with it
   */
  Steered interrupt(String runId, String reason);

  /**
   * Hands the dossier over from a run to another sequence, in one transaction (F-74): the other one
   * is launched, and this one ends as an interruption ends it. A paused run can hand over too.
   *
   * @param templateId what is launched, in its newest version
   * @param reason why, kept with the run that ends
   * @param author the account that launches
   * @return {@link Steered.Done} with the run that took over; nothing has changed when it could not
   *     be launched
   */
  Steered switchTo(String runId, String templateId, String reason, String author);

  /**
   * Moves a run to a step, whatever its routes say (F-76): the step under way ends, with its
   * actions, its timers, what it awaits and has not sent; the other one begins as if a route had
   * led there. What outlives its step stays.
   *
   * @param step where to; the step under way begins anew
   * @param reason why, kept in the history
   */
  Steered jump(String runId, String step, String reason);

  /**
   * Moves a run to another version of its template, where it stands: what is open stays open, with
   * its holder, its timers are computed again, what is done stays done (F-53).
   *
   * @param version the number of the version
   */
  Steered migrate(String runId, int version);

  /** Says what {@link #migrate} would, and changes nothing. */
  Steered tryMigration(String runId, int version);

  /** What became of a command. */
  sealed interface Steered {

    /** It was done. */
    record Done(Run run) implements Steered {}

    /** The run is already as the command would make it: paused, or not paused. */
    record AlreadySo(Run run) implements Steered {}

    /** Too late: the run is over. */
    record Over(Run run) implements Steered {}

    /** Not now: the run stands still. */
    record Paused(Run run) implements Steered {}

    /** The sequence that was to take over runs on the dossier already. */
    record AlreadyRunning(Run other) implements Steered {}

    /** There is no such published sequence. */
    record NotPublished(String what) implements Steered {}

    /** The sequence that was to take over may not be launched on the dossier. */
    record NotOffered(Launcher.Refusal why) implements Steered {}

    /** The run's template has no such version. */
    record NoSuchVersion(Run run, int version) implements Steered {}

    /** The run's version has no such step; it has these. */
    record NoSuchStep(Run run, List<String> steps) implements Steered {
      public NoSuchStep {
        steps = List.copyOf(steps);
      }
    }

    /** What is under way has no place in the other version: these elements. */
    record NoPlace(Run run, List<String> elements) implements Steered {
      public NoPlace {
        elements = List.copyOf(elements);
      }
    }

    /** There is no such run. */
    record Unknown() implements Steered {}
  }
}
