package io.jalon.outbox;

import java.util.Optional;

/** Where the files are that go along with mails; implemented by who queues these. */
public interface MailFiles {

  /**
   * A file.
   *
   * @param name one line, with its ending
   * @param type its media type
   * @param content its bytes
   */
  record MailFile(String name, String type, byte[] content) {}

  /** The file that a mail names; empty when it is not there any more. */
  Optional<MailFile> find(String file);
}
