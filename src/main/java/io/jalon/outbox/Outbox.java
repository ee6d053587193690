package io.jalon.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where mails wait to leave, written in the transaction of their cause. All of its methods want a
 * transaction: what they do holds only if what caused it is committed.
 */
public interface Outbox {

  /**
   * Queues a mail; a key that is already there is left alone, so that a retry never sends twice. It
   * leaves when {@code jalon.mail.take-back} has passed.
   *
   * @param mail what is to leave
   * @param topic the template that sends it, by which it can be held
   */
  void queue(Mail mail, String topic);

  /**
   * Cancels what has not left yet.
   *
   * @param key of the item
   * @return whether it will not leave; {@code false} when it has left, is leaving, or is over
   */
  boolean cancel(String key);

  /**
   * Cancels what has not left yet, because its cause is gone. What is being handed over at this
   * moment leaves, or is not tried again.
   *
   * @param key of the item
   * @param why a word for the history, e.g. {@code run_interrupted}; at most 40 characters
   * @return whether it will not leave; {@code false} when it has left, is leaving, or is over
   */
  boolean withdraw(String key, String why);

  /**
   * Takes a withdrawal back: what is being handed over is tried again after all if it is not taken.
   *
   * @param why with which it was withdrawn
   */
  void restore(String key, String why);

  /** Makes what has not left yet wait until {@link #resume}. */
  void suspend(Collection<String> keys);

  /** Lets go what {@link #suspend} made wait. */
  void resume(Collection<String> keys);

  /**
   * A mail, as it will leave.
   *
   * @param key what makes it unique, and its Message-ID; at most 200 characters
   * @param recipientName who
   * @param recipientAddress where
   * @param subject one line, at most 998 characters
   * @param body plain text
   * @param replyTo to whom an answer goes, or {@code null} for the sender
   * @param files what {@link MailFiles} knows the files by that go along
   */
  record Mail(
      String key,
      String recipientName,
      String recipientAddress,
      String subject,
      String body,
      @Nullable Party replyTo,
      List<String> files) {

    /** A mail by itself, whose answers go to the sender. */
    public Mail(
        String key, String recipientName, String recipientAddress, String subject, String body) {
      this(key, recipientName, recipientAddress, subject, body, null, List.of());
    }

    /**
     * Refuses whatever could add a header to the mail.
     *
     * @throws IllegalArgumentException when anything but the body holds a line break or another
     *     control character
     */
    public Mail {
      files = List.copyOf(files);
      OneLine.require("key", key);
      OneLine.require("recipient's name", recipientName);
      OneLine.require("recipient's address", recipientAddress);
      OneLine.require("subject", subject);
    }
  }

  /**
   * Somebody to write to.
   *
   * @param name one line, may be empty
   * @param address one line
   */
  record Party(String name, String address) {

    /**
     * Refuses whatever could add a header to a mail.
     *
     * @throws IllegalArgumentException when anything holds a line break or another control
     *     character
     */
    public Party {
      OneLine.require("name to answer", name);
      OneLine.require("address to answer", address);
    }
  }

  /** Published, in the transaction that records it, when the fate of an item is known. */
  sealed interface Fate {

    /** The key of the item. */
    String key();

    /** The other side took it. */
    record Sent(String key, Instant at) implements Fate {}

    /** There is no way out, e.g. no mail server: it is kept and can be read. */
    record Kept(String key) implements Fate {}

    /** The other side refused it, or could not be reached in time. */
    record Failed(String key, String reason) implements Fate {}

    /**
     * Nobody knows whether the other side took it: the connection or the program broke while it was
     * being sent. It is never sent again by itself.
     */
    record InDoubt(String key, String reason) implements Fate {}

    /**
     * It was not let go at the last moment.
     *
     * @param details why, for the history
     */
    record Dropped(String key, Map<String, String> details) implements Fate {}
  }
}
