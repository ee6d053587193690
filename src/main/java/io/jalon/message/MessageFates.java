package io.jalon.message;

import io.jalon.journal.Author;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.outbox.Outbox.Fate;
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

  MessageFates(MessageRows rows, Journal journal) {
    this.rows = rows;
    this.journal = journal;
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
        .ifPresent(
            message ->
                write(message, message.entry("message_failed").with("reason", fate.reason())));
  }

  @EventListener
  void on(Fate.InDoubt fate) {
    rows.close(fate.key(), MessageStatus.IN_DOUBT, null, fate.reason())
        .ifPresent(
            message ->
                write(message, message.entry("message_in_doubt").with("reason", fate.reason())));
  }

  private void write(Message message, Entry entry) {
    journal.write(Author.template(message.place().templateId()), entry);
  }
}
