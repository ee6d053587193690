package io.jalon.outbox;

/** Where mails wait to leave, written in the transaction of their cause. */
public interface Outbox {

  /**
   * Queues a mail; a key that is already there is left alone, so that a retry never sends twice.
   *
   * @param mail what is to leave
   */
  void queue(Mail mail);

  /**
   * A mail, as it will leave.
   *
   * @param key what makes it unique, and its Message-ID
   * @param recipientName who
   * @param recipientAddress where
   * @param subject one line, without line breaks
   * @param body plain text
   */
  record Mail(
      String key, String recipientName, String recipientAddress, String subject, String body) {}

  /** Published, in the transaction that records it, when the fate of a mail is known. */
  sealed interface Fate {

    /** The key of the mail. */
    String key();

    /** The server took it. */
    record Sent(String key, java.time.Instant at) implements Fate {}

    /** There is no mail server: it is kept and can be read. */
    record Kept(String key) implements Fate {}

    /** The server refused it, or could not be reached in time. */
    record Failed(String key, String reason) implements Fate {}
  }
}
