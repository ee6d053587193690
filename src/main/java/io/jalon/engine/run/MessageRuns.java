package io.jalon.engine.run;

import io.jalon.message.RunStates;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import org.springframework.stereotype.Component;

/** Tells those who send messages how their runs are. */
@Component
class MessageRuns implements RunStates {

  private final Runs runs;

  MessageRuns(Runs runs) {
    this.runs = runs;
  }

  @Override
  public boolean paused(String runId) {
    return runs.lock(runId).filter(Run::paused).isPresent();
  }
}
