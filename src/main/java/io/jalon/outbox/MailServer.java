package io.jalon.outbox;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail.host}, if there is one. */
@Component
class MailServer {

  private static final int FIRST_REFUSAL = 400;

  private final ObjectProvider<JavaMailSender> sender;

  MailServer(ObjectProvider<JavaMailSender> sender) {
    this.sender = sender;
  }

  /** What the server said. */
  enum Answer {
    TAKEN,
    /** It certainly did not take the mail. */
    NOT_TAKEN,
    /** The conversation broke, perhaps after it had taken the mail. */
    UNKNOWN
  }

  /**
   * What became of a handing over.
   *
   * @param answer what the server said
   * @param reason why it did not take the mail; empty when it did
   */
  record Delivery(Answer answer, String reason) {}

  /** Whether a mail server is set. */
  boolean present() {
    return sender.getIfAvailable() != null;
  }

  /** Hands a message to the server. */
  Delivery send(MimeMessage message) {
    try {
      sender.getObject().send(message);
      return new Delivery(Answer.TAKEN, "");
    } catch (MailSendException e) {
      return delivery(e);
    } catch (MailException e) {
      return new Delivery(Answer.NOT_TAKEN, reason(e));
    }
  }

  private static Delivery delivery(MailSendException failure) {
    var told = failure.getMessageExceptions();
    if (told.length == 0) {
      // Only saying goodbye to the server failed.
      return new Delivery(Answer.TAKEN, "");
    }
    // The same exception as cause and as the message's own: there was no connection.
    var certain = Arrays.stream(told).allMatch(each -> each == failure.getCause() || refusal(each));
    return new Delivery(certain ? Answer.NOT_TAKEN : Answer.UNKNOWN, reason(told[0]));
  }

  private static boolean refusal(Exception failure) {
    if (failure instanceof SMTPSendFailedException answer) {
      return answer.getReturnCode() >= FIRST_REFUSAL;
    }
    return failure instanceof SendFailedException;
  }

  /** What went wrong and, when something deeper says more, that as well. */
  private static String reason(Exception failure) {
    var deepest = NestedExceptionUtils.getMostSpecificCause(failure);
    return Stream.of(failure, deepest)
        .map(each -> OneLine.of(String.valueOf(each.getMessage())))
        .distinct()
        .collect(Collectors.joining(" : "));
  }
}
