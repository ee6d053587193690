package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** A sequence neither launches itself nor switches to itself: one run of it at a time (F-59). */
final class SelfCalls implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Calls.of(template)
        .filter(call -> call.sequence().equals(template.id()))
        .map(call -> Problem.error("call.self", call.path(), template.id(), call.caller()));
  }
}
