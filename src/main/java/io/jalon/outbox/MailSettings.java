package io.jalon.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the mails are from, and when they leave.
 *
 * @param from the address
 * @param name the name shown beside it
 * @param takeBack how long a mail waits, in which it can be taken back; zero for not at all
 * @param gap the least time between two mails to one address; zero for none
 */
@ConfigurationProperties("jalon.mail")
record MailSettings(
    String from,
    String name,
    @DefaultValue("PT5M") Duration takeBack,
    @DefaultValue("PT0S") Duration gap) {

  /**
   * Checks the durations.
   *
   * @throws IllegalArgumentException when one is negative
   */
  MailSettings {
    if (takeBack.isNegative() || gap.isNegative()) {
      throw new IllegalArgumentException("jalon.mail.take-back and jalon.mail.gap are no debts");
    }
  }

  /** The part of the address after the at sign, which ends every Message-ID. */
  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
