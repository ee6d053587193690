package io.jalon.outbox;

/** Takes the items of one kind out of the house: one class a kind, found by Spring. */
interface Carrier {

  /** The kind, as the rows of the outbox name it. */
  String kind();

  /** Whether there is a way out; without one, what is due is kept and never leaves. */
  boolean open();

  /**
   * Makes an item ready to leave.
   *
   * @throws Unfit when it can never leave
   */
  Load load(Claim claim);

  /** An item that is ready to leave. */
  interface Load {

    /** What is handed over, as it can be shown later. */
    String text();

    /** Hands it over, once. */
    Delivery hand();
  }

  /** What can never leave, whatever is tried; the message says why in words for a person. */
  final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unfit(String reason) {
      super(reason);
    }
  }
}
