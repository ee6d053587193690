package io.jalon.message;

import io.jalon.journal.Journal;
import io.jalon.message.Message.Terms;
import io.jalon.outbox.Holds;
import io.jalon.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Lets a prepared message go: an e-mail to the outbox, a letter to whoever prints it. */
@Component
class Releases {

  private final MessageRows rows;
  private final Mails mails;
  private final Outbox outbox;
  private final Holds holds;
  private final Journal journal;

  Releases(MessageRows rows, Mails mails, Outbox outbox, Holds holds, Journal journal) {
    this.rows = rows;
    this.mails = mails;
    this.outbox = outbox;
    this.holds = holds;
    this.journal = journal;
  }

  /** Lets it go under these terms; there must be a transaction. */
  void release(Message message, Terms terms) {
    rows.queued(message.id(), terms);
    if (message.channel() == Message.Channel.LETTER) {
      rows.status(message.id(), MessageStatus.TO_PRINT);
      journal.write(message.entry("message_to_print"));
    } else {
      queue(message);
    }
  }

  private void queue(Message message) {
    var template = message.place().templateId();
    outbox.queue(mails.of(message), template);
    journal.write(message.entry("message_queued"));
    if (holds.active(template)) {
      journal.write(message.entry("message_held"));
    }
  }
}
