package io.jalon.message;

import io.jalon.outbox.Outbox.Mail;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Messages as the mails that leave, or would leave now. */
@Component
public class Mails {

  private final ReplyTo replies;

  Mails(ReplyTo replies) {
    this.replies = replies;
  }

  /** The mail to send, or to show with {@link io.jalon.outbox.MailTexts}. */
  public Mail of(Message message) {
    return new Mail(
        message.mailKey(),
        message.recipientName(),
        message.recipientAddress(),
        message.subject(),
        message.body(),
        replies.of(message.dossierId()).orElse(null),
        message.attachments().stream()
            .map(Message.Attachment::documentId)
            .filter(Objects::nonNull)
            .toList());
  }
}
