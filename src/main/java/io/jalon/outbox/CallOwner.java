package io.jalon.outbox;

/**
 * The run that a call belongs to. Implemented by the engine; every method is called in a
 * transaction, after {@link #lock}.
 */
public interface CallOwner {

  /** Whether a queued call may leave now. */
  enum Leave {
    GO,
    /** Its run is paused. */
    HOLD,
    /** The condition that it depends on no longer holds: its run goes on without it. */
    DROP,
    /** Its run no longer waits for it. */
    GONE
  }

  /** What became of an outcome that was given to the run. */
  enum Receipt {
    TAKEN,
    /** The run is paused: it is given again later. */
    LATER,
    /** The run no longer waits for it. */
    GONE
  }

  /** Locks the run of a call until the transaction ends, before anything of the call is locked. */
  void lock(HttpCall call);

  /** Whether a call may leave. */
  Leave mayLeave(HttpCall call);

  /** Gives the outcome of a call to its run, which goes on. */
  Receipt give(HttpCall call);
}
