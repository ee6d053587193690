package io.jalon.outbox;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who the mails are from.
 *
 * @param from the address
 * @param name the name shown beside it
 */
@ConfigurationProperties("jalon.mail")
record MailSettings(String from, String name) {

  /** The part of the address after the at sign, which ends every Message-ID. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
