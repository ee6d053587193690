package io.jalon.outbox;

/**
 * What became of a handing over.
 *
 * @param answer what the other side said
 * @param reason why it did not take the item; empty when it did
 */
record Delivery(Answer answer, String reason) {

  /** What the other side said. */
  enum Answer {
    TAKEN,
    /** It did not take the item now, and may later. */
    NOT_TAKEN,
    /** It will never take it. */
    REFUSED,
    /** The conversation broke, perhaps after it had taken the item. */
    UNKNOWN
  }
}
