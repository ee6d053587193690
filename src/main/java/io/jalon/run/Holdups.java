package io.jalon.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds whatever has not come yet in a run, read from its process as it stands (DESIGN, rule
 * 11). Implemented by the engine.
 */
public interface Holdups {

  /** Of each step under way; nothing when the run has ended. */
  List<Held> of(Run run);

  /**
   * A step under way.
   *
   * @param step its id
   * @param gates what it waits for before it can be over; of those that reach it first where the
   *     template says so
   * @param pending its actions that have not come
   * @param ways where it can lead to, in order
   */
  record Held(String step, List<Gate> gates, List<Pending> pending, List<Way> ways) {
    public Held {
      gates = List.copyOf(gates);
      pending = List.copyOf(pending);
      ways = List.copyOf(ways);
    }
  }

  /**
   * An action that has not come.
   *
   * @param action its id
   * @param gates what it waits for; empty when it does not come in this pass any more
   */
  record Pending(String action, List<Gate> gates) {
    public Pending {
      gates = List.copyOf(gates);
    }
  }

  /**
   * What has to happen first.
   *
   * @param kind what it is
   * @param element the element of the process that waits
   * @param detail the open task, the repère that a date depends on, or the event; may be empty
   */
  record Gate(Kind kind, String element, String detail) {}

  /** What can hold something. */
  enum Kind {
    /** Somebody has to answer. */
    PERSON,
    /** A date has to come, or to be set. */
    DATE,
    /** Something has to be reported from outside. */
    EVENT,
    /** The program has to finish something by itself. */
    EFFECT
  }

  /**
   * A way out of a step.
   *
   * @param to the id of the step or end that it leads to
   * @param condition under which it is taken, in FEEL; {@code null} for otherwise
   * @param holds whether the condition holds as things stand
   * @param values what it reads, in words
   */
  record Way(String to, @Nullable String condition, boolean holds, String values) {}
}
