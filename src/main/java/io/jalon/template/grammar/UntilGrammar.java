package io.jalon.template.grammar;

import io.jalon.template.Until;

/**
 * When a step is over: {@code all}, which is meant when nothing is said, {@code first} or a result.
 */
final class UntilGrammar {

  private UntilGrammar() {}

  static Until read(Fields step) {
    var word = step.optionalText("until", TextKind.ID);
    if (word == null || word.isEmpty() || word.equals("all")) {
      return Until.ALL;
    }
    return word.equals("first") ? Until.FIRST : Until.result(step.id("until"));
  }
}
