package io.jalon.message;

import java.util.EnumSet;
import java.util.Set;

/**
 * What became of a message; its label is {@code message.status.<name>} in the messages files. A
 * message that is prepared, refused or in doubt never leaves by itself.
 */
public enum MessageStatus {
  /** Written, and waiting for somebody to let it go (F-19). */
  PREPARED,
  /** Somebody refused to let it go. */
  REFUSED,
  /** On its way to the mail server. */
  QUEUED,
  /** The mail server took it. */
  SENT,
  /** There is no mail server: it is kept and can be read. */
  KEPT,
  /** It could not leave; {@link Message#failure()} says why. */
  FAILED,
  /** A letter that somebody has to print. */
  TO_PRINT,
  /** A letter that was printed, and with it has left. */
  PRINTED,
  /** Its cause was gone before it left. */
  DROPPED,
  /** Somebody took it back before it left. */
  TAKEN_BACK,
  /** The mail server may have taken it, or not. */
  IN_DOUBT;

  private static final Set<MessageStatus> OVER =
      EnumSet.of(SENT, KEPT, DROPPED, REFUSED, TAKEN_BACK);

  /** Whether nothing becomes of it any more: it has left, or never will. */
  boolean over() {
    return OVER.contains(this);
  }
}
