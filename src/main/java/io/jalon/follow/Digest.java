package io.jalon.follow;

import java.time.Instant;

/**
 * The summary that somebody gets by e-mail.
 *
 * @param account whose
 * @param rhythm how often
 * @param language {@code fr} or {@code en}
 * @param since from when on the next one tells
 * @param nextAt when the next one leaves
 */
public record Digest(
    String account, Rhythm rhythm, String language, Instant since, Instant nextAt) {

  /** How often. */
  public enum Rhythm {
    /** Each working morning. */
    DAILY,
    /** On Monday morning. */
    WEEKLY
  }
}
