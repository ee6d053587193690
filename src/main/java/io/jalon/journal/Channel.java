package io.jalon.journal;

/** From where something was done; its label is {@code journal.channel.<name>}. */
public enum Channel {
  /** One of Jalon's own pages. */
  PAGE,
  /** Jalon's REST interface. */
  REST,
  /** Camunda's Tasklist. */
  TASKLIST,
  /** Camunda's Cockpit, Admin or REST interface. */
  ENGINE,
  /** What happens by itself: a timer, an automatic action, a mail that leaves. */
  JOB,
  /** An import, or the data of the demo. */
  IMPORT,
  /** Not recorded: the line was written before channels were. */
  UNKNOWN
}
