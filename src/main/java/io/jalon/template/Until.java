package io.jalon.template;

/** When a step is over. */
public enum Until {
  /** When each of its actions is over. */
  ALL
}
