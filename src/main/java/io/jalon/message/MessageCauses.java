package io.jalon.message;

import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.outbox.Outbox;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of messages that have not left when what they come from pauses or ends, in the same
 * transaction (F-73, F-129). Those that are kept leave all the same; those that are leaving at this
 * moment have left, unless the mail server does not take them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MessageCauses {

  /** Why what an action has written is dropped when it begins once more. */
  private static final String REDONE = "redone";

  private static final Set<MessageStatus> NOT_LEFT =
      Set.of(
          MessageStatus.PREPARED,
          MessageStatus.QUEUED,
          MessageStatus.TO_PRINT,
          MessageStatus.FAILED);

  private static final Set<MessageStatus> LEAVING =
      Set.of(MessageStatus.QUEUED, MessageStatus.TO_PRINT);

  private final MessageRows rows;
  private final LetterRows letters;
  private final Outbox outbox;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  MessageCauses(
      MessageRows rows,
      LetterRows letters,
      Outbox outbox,
      Journal journal,
      ApplicationEventPublisher events) {
    this.events = events;
    this.rows = rows;
    this.letters = letters;
    this.outbox = outbox;
    this.journal = journal;
  }

  /** A run pauses: what waits to leave waits on. */
  public void paused(String runId) {
    outbox.suspend(rows.queuedKeys(runId));
    letters.suspend(runId, true);
  }

  /** A run goes on, and with it what waits to leave. */
  public void resumed(String runId) {
    outbox.resume(rows.queuedKeys(runId));
    letters.suspend(runId, false);
  }

  /** A run was cut short: nothing of it leaves any more. */
  public void interrupted(String runId) {
    drop(rows.unsent(runId), "run_interrupted");
  }

  /**
   * A step was cut short: nothing that its pass has written leaves any more.
   *
   * @param outliving the actions that stay open beside it, and with them what they have written
   */
  public void stepInterrupted(Place step, Set<String> outliving) {
    var written =
        rows.unsent(step.runId()).stream()
            .filter(message -> samePass(message.place(), step))
            .filter(message -> !outliving.contains(String.valueOf(message.place().actionId())))
            .toList();
    drop(written, "step_interrupted");
  }

  private static boolean samePass(Place message, Place step) {
    return String.valueOf(message.stepId()).equals(step.stepId()) && message.pass() == step.pass();
  }

  /** The validation of an action was cancelled or skipped: what was to be validated stays. */
  public void cancelled(Place place) {
    drop(rows.prepared(place), "cancelled");
  }

  /**
   * An action begins once more: nothing that it has written leaves any more (F-27), nor what was
   * corrected of it; what somebody has sent again does.
   */
  public void redone(Place place) {
    var corrected = rows.corrections(place);
    var written =
        rows.at(place).stream()
            .filter(message -> NOT_LEFT.contains(message.status()))
            .filter(message -> message.resendOf() == null || corrected.contains(message.id()))
            .filter(message -> !message.terms().keep() || !LEAVING.contains(message.status()))
            .toList();
    drop(written, REDONE);
  }

  /**
   * An action that was begun once more sends again: what was being handed over meanwhile counts,
   * and is tried again.
   *
   * @param earlier what the action has written in this pass
   */
  void sentAgain(List<Message> earlier) {
    earlier.stream()
        .filter(message -> message.status() == MessageStatus.QUEUED)
        .forEach(message -> outbox.restore(message.mailKey(), REDONE));
  }

  private void drop(List<Message> messages, String why) {
    messages.stream()
        .filter(message -> stopped(message, why))
        .forEach(
            message -> {
              rows.status(message.id(), MessageStatus.DROPPED);
              if (message.status() == MessageStatus.FAILED) {
                events.publishEvent(new MessageMended(message));
              }
              journal.write(message.entry("message_dropped").with("kind", why));
            });
  }

  private boolean stopped(Message message, String why) {
    return switch (message.status()) {
      case QUEUED -> outbox.withdraw(message.mailKey(), why);
      case TO_PRINT -> rows.lock(message.id()).status() == MessageStatus.TO_PRINT;
      default -> true;
    };
  }
}
