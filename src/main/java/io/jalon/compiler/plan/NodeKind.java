package io.jalon.compiler.plan;

/** What a node is in BPMN. */
public enum NodeKind {
  START,
  END,
  /** An end that also ends all that is still open beside it. */
  TERMINATE,
  /** An exclusive gateway: it decides, or gathers flows that never come together. */
  EXCLUSIVE,
  /** A parallel gateway: it starts what runs side by side. */
  PARALLEL,
  /** Work for a person: a user task. */
  PERSON,
  /** An effect of the machine: a service task. */
  EFFECT,
  /** A receive task: a wait for a message or, without one, for a deadline. */
  WAIT,
  /** A step, the votes of an action or the whole run: the only kind with nodes inside. */
  SUBPROCESS,
  /** A date or a message that the flow waits for. */
  CATCH,
  /** A date or a message on the border of a node. */
  BOUNDARY;

  /** Whether it decides, gathers or splits. */
  public boolean gateway() {
    return this == EXCLUSIVE || this == PARALLEL;
  }

  /** Whether it is a circle, whose name is written below it. */
  public boolean event() {
    return this == START || this == CATCH || this == BOUNDARY || end();
  }

  /** Whether nothing comes after it. */
  public boolean end() {
    return this == END || this == TERMINATE;
  }

  /** Whether it is a box with its name inside. */
  public boolean box() {
    return this == PERSON || this == EFFECT || this == WAIT;
  }
}
