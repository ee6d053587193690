package io.jalon.message;

import io.jalon.journal.Author;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.outbox.Outbox.Fate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records what became of messages, in the transaction of the outbox, on behalf of the template that
 * they come from: nobody is signed in when a mail leaves.
 */
@Component
class MessageFates {

  private final MessageRows rows;
  private final Journal journal;
  private final Authors authors;
  private final ApplicationEventPublisher events;

  MessageFates(
      MessageRows rows, Journal journal, Authors authors, ApplicationEventPublisher events) {
    this.rows = rows;
    this.journal = journal;
    this.authors = authors;
    this.events = events;
  }

  @EventListener
  void on(Fate.Sent fate) {
    rows.close(fate.key(), MessageStatus.SENT, fate.at(), null)
        .ifPresent(message -> write(message, message.entry("message_sent")));
  }

  @EventListener
  void on(Fate.Kept fate) {
    rows.close(fate.key(), MessageStatus.KEPT, null, null)
        .ifPresent(message -> write(message, message.entry("message_kept")));
  }

  @EventListener
  void on(Fate.Failed fate) {
    rows.close(fate.key(), MessageStatus.FAILED, null, fate.reason())
        .ifPresent(message -> trouble(message, "message_failed", fate.reason()));
  }

  @EventListener
  void on(Fate.InDoubt fate) {
    rows.close(fate.key(), MessageStatus.IN_DOUBT, null, fate.reason())
        .ifPresent(message -> trouble(message, "message_in_doubt", fate.reason()));
  }

  @EventListener
  void on(Fate.Dropped fate) {
    rows.close(fate.key(), MessageStatus.DROPPED, null, null)
        .ifPresent(message -> dropped(message, fate.details()));
  }

  /** A message does not leave, for what its last check has found. */
  void dropped(Message message, Map<String, String> details) {
    var entry = message.entry("message_dropped");
    for (var detail : details.entrySet()) {
      entry = entry.with(detail.getKey(), detail.getValue());
    }
    write(message, entry);
    if (CauseCheck.UNDECIDED.equals(details.get("kind"))) {
      tell(message);
    }
  }

  private void trouble(Message message, String kind, String reason) {
    write(message, message.entry(kind).with("reason", reason));
    tell(message);
  }

  private void tell(Message message) {
    authors.as(
        author(message),
        () -> {
          events.publishEvent(new MessageTroubled(message));
          return message;
        });
  }

  private void write(Message message, Entry entry) {
    journal.write(author(message), entry);
  }

  private static Author author(Message message) {
    return Author.template(message.place().templateId());
  }
}
