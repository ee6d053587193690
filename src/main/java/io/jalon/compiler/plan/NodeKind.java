package io.jalon.compiler.plan;

/** What a node is in BPMN. */
public enum NodeKind {
  START,
  END,
  /** An exclusive gateway: it decides, or gathers flows that never come together. */
  EXCLUSIVE,
  /** A parallel gateway: it starts the actions of a step side by side. */
  PARALLEL,
  /** Work for a person: a user task. */
  PERSON,
  /** An effect of the machine: a service task. */
  EFFECT,
  /** A wait that only a deadline ends: a receive task without a message. */
  WAIT,
  /** A step: an embedded subprocess, the only kind with nodes inside. */
  STEP,
  /** A deadline: an interrupting timer on the border of its step. */
  DEADLINE;

  /** Whether it decides, gathers or splits. */
  public boolean gateway() {
    return this == EXCLUSIVE || this == PARALLEL;
  }

  /** Whether it is a circle, whose name is written below it. */
  public boolean event() {
    return this == START || this == END || this == DEADLINE;
  }

  /** Whether it is a box with its name inside. */
  public boolean box() {
    return this == PERSON || this == EFFECT || this == WAIT;
  }
}
