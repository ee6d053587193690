package io.jalon.outbox;

import java.time.Instant;

/** Where mails wait to leave, written in the transaction of their cause. */
public interface Outbox {

  /**
   * Queues a mail; a key that is already there is left alone, so that a retry never sends twice.
   * There must be a transaction: the mail waits only if what caused it is committed.
   *
   * @param mail what is to leave
   */
  void queue(Mail mail);

  /**
   * A mail, as it will leave.
   *
   * @param key what makes it unique, and its Message-ID; at most 200 characters
   * @param recipientName who
   * @param recipientAddress where
   * @param subject one line, at most 998 characters
   * @param body plain text
   */
  record Mail(
      String key, String recipientName, String recipientAddress, String subject, String body) {

    /**
     * Refuses whatever could add a header to the mail.
     *
     * @throws IllegalArgumentException when anything but the body holds a line break or another
     *     control character
     */
    public Mail {
      OneLine.require("key", key);
      OneLine.require("recipient's name", recipientName);
      OneLine.require("recipient's address", recipientAddress);
      OneLine.require("subject", subject);
    }
  }

  /** Published, in the transaction that records it, when the fate of a mail is known. */
  sealed interface Fate {

    /** The key of the mail. */
    String key();

    /** The server took it. */
    record Sent(String key, Instant at) implements Fate {}

    /** There is no mail server: it is kept and can be read. */
    record Kept(String key) implements Fate {}

    /** The server refused it, or could not be reached in time. */
    record Failed(String key, String reason) implements Fate {}

    /**
     * Nobody knows whether the server took it: the connection or the program broke while it was
     * being sent. It is never sent again by itself.
     */
    record InDoubt(String key, String reason) implements Fate {}
  }
}
