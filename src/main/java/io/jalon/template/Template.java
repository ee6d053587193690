package io.jalon.template;

/** What an office designs once and uses many times. */
public sealed interface Template permits SequenceTemplate {

  /** The stable FEEL name that identifies the template across its versions. */
  String id();

  /** What starts it (F-62). */
  TemplateKind kind();

  /** What the office calls it. */
  String name();
}
