package io.jalon.template;

/** What starts a template, which its users are always shown (F-62). */
public enum TemplateKind {
  /** Chosen by a person, for one dossier; never started by criteria (F-60, F-61). */
  SEQUENCE,
  /** Started by events and criteria: what other products call a scenario. */
  AUTOMATION,
  /** Makes dated work for many clients, by a calendar. */
  TASK_TEMPLATE
}
