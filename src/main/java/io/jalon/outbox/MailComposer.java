package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jalon.outbox.MailFiles.MailFile;
import io.jalon.outbox.Outbox.Mail;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Turns a mail into the RFC 822 message that leaves: text and HTML in UTF-8, with a fixed id. */
@Component
class MailComposer {

  private final MailSettings settings;
  private final MailFiles files;

  MailComposer(MailSettings settings, MailFiles files) {
    this.settings = settings;
    this.files = files;
  }

  /**
   * Composes the message.
   *
   * @param mail what to say, to whom
   * @param at its date
   * @throws MailPreparationException when an address cannot be one, or a file is not there
   */
  MimeMessage compose(Mail mail, Instant at) {
    try {
      var message = new FixedIdMessage(messageId(mail.key()));
      message.setFrom(address(settings.from(), settings.name()));
      message.setRecipient(
          RecipientType.TO, address(mail.recipientAddress(), mail.recipientName()));
      reply(message, mail.replyTo());
      message.setSubject(mail.subject(), UTF_8.name());
      message.setContent(content(mail));
      message.setSentDate(Date.from(at));
      message.saveChanges();
      return message;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new MailPreparationException(e);
    }
  }

  private MimeMultipart content(Mail mail) throws MessagingException {
    var id = uuid(mail.key());
    var body = MailBody.of(mail.body(), mail.subject(), id);
    return mail.files().isEmpty()
        ? body
        : MailBody.with(body, mail.files().stream().map(this::file).toList(), id);
  }

  private MailFile file(String named) {
    return files
        .find(named)
        .orElseThrow(() -> new MailPreparationException("An attached document is gone"));
  }

  /** The bytes of a message, exactly as they leave. */
  static byte[] bytes(MimeMessage message) {
    try {
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (IOException | MessagingException e) {
      throw new MailPreparationException(e);
    }
  }

  private static InternetAddress address(String address, String name)
      throws MessagingException, UnsupportedEncodingException {
    if (!Addresses.accepts(address)) {
      throw new MessagingException("Not an address: " + OneLine.of(address));
    }
    return new InternetAddress(address, OneLine.of(name), UTF_8.name());
  }

  private static void reply(MimeMessage message, Outbox.@Nullable Party to)
      throws MessagingException, UnsupportedEncodingException {
    if (to != null) {
      message.setReplyTo(new InternetAddress[] {address(to.address(), to.name())});
    }
  }

  private String messageId(String key) {
    return "<" + uuid(key) + "@" + settings.domain() + ">";
  }

  private static String uuid(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(UTF_8)).toString();
  }

  /** Saving a message gives it a new id; this one keeps the id of its key. */
  private static final class FixedIdMessage extends MimeMessage {

    private final String id;

    FixedIdMessage(String id) {
      super(Session.getInstance(new Properties()));
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
