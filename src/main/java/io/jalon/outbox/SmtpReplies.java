package io.jalon.outbox;

import io.jalon.outbox.Delivery.Answer;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What the answers of a mail server mean (RFC 5321, 4.2.1). */
final class SmtpReplies {

  private static final int TRANSIENT = 400;
  private static final int PERMANENT = 500;

  private SmtpReplies() {}

  /**
   * A 5xx is for good, a 4xx may pass. What is said of the sender is about the office's own
   * settings, and not about the mail: it may be mended.
   */
  static Answer answer(Exception failure) {
    if (chain(failure).anyMatch(SmtpReplies::ofSender)) {
      return Answer.NOT_TAKEN;
    }
    int code = chain(failure).mapToInt(SmtpReplies::code).max().orElse(0);
    if (code >= PERMANENT) {
      return Answer.REFUSED;
    }
    var refused = code >= TRANSIENT || (code == 0 && addressesOnly(failure));
    return refused ? Answer.NOT_TAKEN : Answer.UNKNOWN;
  }

  private static boolean ofSender(Exception failure) {
    return failure instanceof SMTPSenderFailedException
        || (failure instanceof SMTPSendFailedException send
            && send.getCommand().startsWith("MAIL"));
  }

  /** Addresses that were refused before anything of the mail was handed over. */
  private static boolean addressesOnly(Exception failure) {
    return failure instanceof SendFailedException && !(failure instanceof SMTPSendFailedException);
  }

  private static int code(Exception failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }

  private static Stream<Exception> chain(Exception failure) {
    var chain = new ArrayList<Exception>();
    @Nullable Exception next = failure;
    while (next != null) {
      chain.add(next);
      next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
    return chain.stream();
  }
}
