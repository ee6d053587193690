package io.jalon.run;

import java.util.Set;

/** Which dates of a run are still to come. Implemented by the engine. */
public interface WaitingDates {

  /** The ids of the timers and tasks of a run that still wait (docs/bpmn.md). */
  Set<String> waiting(String runId);
}
