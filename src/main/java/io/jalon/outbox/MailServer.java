package io.jalon.outbox;

import io.jalon.outbox.Delivery.Answer;
import jakarta.mail.internet.MimeMessage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The mail server of {@code spring.mail.host}, if there is one. */
@Component
class MailServer {

  private final ObjectProvider<JavaMailSender> sender;

  MailServer(ObjectProvider<JavaMailSender> sender) {
    this.sender = sender;
  }

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
    var answer = told[0] == failure.getCause() ? Answer.NOT_TAKEN : SmtpReplies.answer(told[0]);
    return new Delivery(answer, reason(told[0]));
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
