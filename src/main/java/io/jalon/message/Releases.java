package io.jalon.message;

import io.jalon.journal.Journal;
import io.jalon.message.Message.Terms;
import io.jalon.outbox.Holds;
import io.jalon.outbox.Outbox;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Lets a prepared message go: an e-mail to the outbox, a letter to whoever prints it. */
@Component
class Releases {

  private static final String NO_ATTACHMENT = "no_attachment";

  private final MessageRows rows;
  private final Attachments attachments;
  private final Ways ways;
  private final Journal journal;
  private final ApplicationEventPublisher events;

  /** How e-mails leave, and what holds them. */
  @Component
  record Ways(Mails mails, Outbox outbox, Holds holds) {}

  Releases(
      MessageRows rows,
      Attachments attachments,
      Ways ways,
      Journal journal,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.attachments = attachments;
    this.ways = ways;
    this.journal = journal;
    this.events = events;
  }

  /** Lets it go under these terms; there must be a transaction. */
  void release(Message prepared, Terms terms) {
    var message = attachments.complete(prepared);
    if (!message.missing().isEmpty()) {
      incomplete(message);
      return;
    }
    rows.queued(message.id(), terms);
    if (message.channel() == Message.Channel.LETTER) {
      rows.status(message.id(), MessageStatus.TO_PRINT);
      journal.write(message.entry("message_to_print"));
    } else {
      queue(message);
    }
  }

  /** Lets a message go that has just been written, as it is in its row already. */
  void begin(Message written, Terms terms) {
    if (written.status() == MessageStatus.QUEUED) {
      queue(written);
    } else if (written.status() == MessageStatus.PREPARED) {
      release(written, terms);
    }
  }

  /** Nothing leaves without what it announces; whoever answers for it is told (F-18). */
  private void incomplete(Message message) {
    rows.failed(message.id(), NO_ATTACHMENT);
    journal.write(
        message
            .entry("message_failed")
            .with("reason", NO_ATTACHMENT)
            .with("attachments", String.join(", ", message.missing())));
    events.publishEvent(new MessageTroubled(rows.find(message.id()).orElseThrow()));
  }

  private void queue(Message message) {
    var template = message.place().templateId();
    ways.outbox().queue(ways.mails().of(message), template);
    journal.write(message.entry("message_queued").with("attachments", names(message)));
    if (ways.holds().active(template)) {
      journal.write(message.entry("message_held"));
    }
  }

  private static @Nullable String names(Message message) {
    return message.attachments().isEmpty()
        ? null
        : message.attachments().stream()
            .map(Message.Attachment::name)
            .collect(Collectors.joining(", "));
  }
}
