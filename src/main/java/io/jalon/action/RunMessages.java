package io.jalon.action;

import io.jalon.message.MessageCauses;
import io.jalon.run.RunEnded;
import io.jalon.run.RunPaused;
import io.jalon.run.RunResumed;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of the messages of a run that pauses or is cut short (F-73). */
@Component
class RunMessages {

  /**
   * The ends that a run comes to by itself; a person, a parent or a deletion cuts it short
   * otherwise.
   */
  private static final Set<String> OWN_ENDS = Set.of("reached", "switched");

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
    if (!OWN_ENDS.contains(event.kind())) {
      messages.interrupted(event.runId());
    }
  }
}
