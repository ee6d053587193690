package io.jalon.action;

import io.jalon.message.MessageCauses;
import io.jalon.run.RunEnded;
import io.jalon.run.RunPaused;
import io.jalon.run.RunResumed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the messages of a run that pauses or is cut short (F-73). */
@Component
class RunMessages {

  private static final String INTERRUPTED = "interrupted";

  private final MessageCauses messages;

  RunMessages(MessageCauses messages) {
    this.messages = messages;
  }

  @EventListener
  void on(RunPaused event) {
    messages.paused(event.runId());
  }

  @EventListener
  void on(RunResumed event) {
    messages.resumed(event.runId());
  }

  /** A run that has come to its own end lets its last messages go. */
  @EventListener
  void on(RunEnded event) {
    if (event.kind().equals(INTERRUPTED)) {
      messages.interrupted(event.runId());
    }
  }
}
