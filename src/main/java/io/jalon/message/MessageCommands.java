package io.jalon.message;

import io.jalon.journal.Journal;
import io.jalon.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with messages that are on their way or have left. */
@Component
public class MessageCommands {

  private static final Set<MessageStatus> REPEATABLE =
      Set.of(
          MessageStatus.SENT,
          MessageStatus.KEPT,
          MessageStatus.PRINTED,
          MessageStatus.FAILED,
          MessageStatus.IN_DOUBT,
          MessageStatus.DROPPED,
          MessageStatus.TAKEN_BACK);

  private static final Set<MessageStatus> UNDER_WAY =
      Set.of(MessageStatus.QUEUED, MessageStatus.TO_PRINT);

  private final MessageRows rows;
  private final Writing writing;
  private final Releases releases;
  private final Outbox outbox;
  private final Journal journal;

  /** To whom and how a message is written again, and who hears of it. */
  @Component
  record Writing(
      MessageDrafts drafts,
      Recipients recipients,
      RunStates runs,
      MessageCauses causes,
      MessageRepeats repeats,
      ObjectProvider<Validations> validations,
      ApplicationEventPublisher events) {}

  MessageCommands(
      MessageRows rows, Writing writing, Releases releases, Outbox outbox, Journal journal) {
    this.rows = rows;
    this.writing = writing;
    this.releases = releases;
    this.outbox = outbox;
    this.journal = journal;
  }

  /**
   * Takes a message back before it leaves.
   *
   * @param message a message
   * @param reason why, in the person's words
   * @return {@code false} when it was too late, or it was not on its way
   */
  @Transactional
  public boolean takeBack(Message message, String reason) {
    if (!stopped(message)) {
      return false;
    }
    rows.status(message.id(), MessageStatus.TAKEN_BACK);
    journal.write(message.entry("message_taken_back").with("reason", reason));
    return true;
  }

  /** A mail is stopped in the outbox, a letter before it is printed. */
  private boolean stopped(Message message) {
    return message.channel() == Message.Channel.EMAIL
        ? outbox.cancel(message.mailKey())
        : rows.lock(message.id()).status() == MessageStatus.TO_PRINT;
  }

  /**
   * Sends a message again, as it was written, under a new key: to its recipient's present address,
   * or to those who hold its role now when nobody did. It no longer depends on its cause: a person
   * has decided. While its run stands still it waits, as all of the run does.
   *
   * @param message a message that has left, or could not
   * @param reason why, in the person's words
   */
  @Transactional
  public SentAgain sendAgain(Message message, String reason) {
    var run = message.place().runId();
    var paused = writing.runs().paused(run);
    var first = writing.repeats().lockFirst(message);
    var now = rows.find(message.id()).orElseThrow();
    if (!REPEATABLE.contains(now.status())) {
      return new SentAgain.NothingToRepeat();
    }
    if (writing.repeats().resends(first).stream()
        .anyMatch(again -> UNDER_WAY.contains(again.status()))) {
      return new SentAgain.UnderWay();
    }
    var validated = toValidate(now);
    if (validated.isPresent()) {
      return validated.get();
    }
    var to = writing.recipients().again(now);
    if (to.isEmpty() || to.stream().anyMatch(one -> one.failure() != null)) {
      return new SentAgain.Unaddressed();
    }
    var again = to.stream().map(one -> again(now, first, one, reason)).toList();
    if (paused) {
      writing.causes().paused(run);
    }
    writing.events().publishEvent(new MessageMended(now));
    return new SentAgain.Queued(again);
  }

  /** What was never validated does not leave by being sent again. */
  private Optional<SentAgain> toValidate(Message message) {
    return Optional.ofNullable(writing.validations().getIfAvailable())
        .filter(validations -> message.status() == MessageStatus.FAILED)
        .flatMap(validations -> validations.writeAnew(message))
        .map(
            written ->
                written.isEmpty()
                    ? new SentAgain.Unaddressed()
                    : new SentAgain.ToValidate(written));
  }

  private Message again(Message message, Message first, Recipient to, String reason) {
    var again = writing.drafts().again(message, to, writing.repeats().nextKey(first));
    rows.insert(again);
    journal.write(
        again.entry("message_sent_again").with("reason", reason).with("first", message.id()));
    releases.release(again, again.terms());
    return rows.find(again.id()).orElseThrow();
  }

  /** The messages that repeat this one, the oldest first. */
  public List<Message> repeats(Message message) {
    return writing.repeats().resends(message);
  }
}
