package io.jalon.template;

/** Draws a sequence as people look at it. Implemented by the compiler. */
public interface Diagrams {

  /**
   * The steps, decisions and ends of a sequence, each step as one box; what happens inside a step
   * is left out. It is for the eye only and cannot be run.
   *
   * @param template one without a problem of severity error; it may leave open where steps lead
   * @return BPMN 2.0 XML, in which steps and ends keep their ids (docs/bpmn.md)
   */
  String overview(SequenceTemplate template);
}
