package io.jalon.journal;

import java.util.List;

/**
 * What was found when the history of a dossier was compared with its hashes.
 *
 * @param dossierId of which dossier
 * @param lines how many lines it has
 * @param erased of how many of them something was erased
 * @param head the hash of the last line, to be noted elsewhere: it stands for the whole history
 * @param faults what does not fit, in the order of the lines; none when the history is as it was
 *     written
 */
public record Verification(
    String dossierId, long lines, long erased, String head, List<Fault> faults) {

  public Verification {
    faults = List.copyOf(faults);
  }

  /** Whether the history is as it was written. */
  public boolean intact() {
    return faults.isEmpty();
  }

  /**
   * Something that does not fit.
   *
   * @param kind what; its text is {@code history.fault.<kind>} in the messages files
   * @param from on which line
   * @param to up to which line
   */
  public record Fault(Kind kind, long from, long to) {

    /** What can be wrong. */
    public enum Kind {
      /** Lines are not what they were when they were written. */
      CHANGED,
      /** A line does not follow the one before it. */
      UNLINKED,
      /** Lines are not there any more. */
      MISSING,
      /** Lines are there that the chain does not know. */
      ADDED,
      /** The last line is not the one that was noted as the last. */
      END
    }
  }
}
