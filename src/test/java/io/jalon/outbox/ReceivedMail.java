package io.jalon.outbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a mail as a mail program does. */
public final class ReceivedMail {

  private ReceivedMail() {}

  /** The text, its lines ended by LF. */
  public static String text(MimeMessage mail) {
    return content(mail, "text/plain");
  }

  /** The page. */
  public static String html(MimeMessage mail) {
    return content(mail, "text/html");
  }

  private static String content(MimeMessage mail, String type) {
    try {
      return String.valueOf(part((MimeMultipart) mail.getContent(), type).getContent())
          .replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BodyPart part(MimeMultipart parts, String type)
      throws MessagingException, IOException {
    for (int n = 0; n < parts.getCount(); n++) {
      var part = parts.getBodyPart(n);
      if (part.isMimeType(type)) {
        return part;
      }
      if (part.getContent() instanceof MimeMultipart inner) {
        return part(inner, type);
      }
    }
    throw new AssertionError("no part " + type);
  }
}
