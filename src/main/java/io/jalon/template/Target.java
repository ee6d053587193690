package io.jalon.template;

/** A place that a route may lead to: a step or an end. */
public sealed interface Target permits Step, End {

  /** The stable FEEL name of the place, unique in its template. */
  String id();
}
