package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** Something that a template has to respect as a whole. */
interface Rule {

  /** What in the template breaks the rule. */
  Stream<Problem> problems(SequenceTemplate template);
}
