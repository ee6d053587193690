package io.jalon.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The end of a shipped sequence that a story reaches. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Reaches {

  /** The id of the end. */
  String value();
}
