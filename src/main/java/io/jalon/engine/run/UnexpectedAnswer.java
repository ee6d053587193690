package io.jalon.engine.run;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;

/**
 * A person's answer that is none of those that the action waits for; the completion is rolled back.
 */
class UnexpectedAnswer extends BadUserRequestException {

  private static final long serialVersionUID = 1L;

  private final String expected;

  UnexpectedAnswer(Map<String, String> answers) {
    super("Réponse attendue / expected answer: " + list(answers));
    this.expected = list(answers);
  }

  /** The answers that would do, to show. */
  String expected() {
    return expected;
  }

  private static String list(Map<String, String> answers) {
    return answers.entrySet().stream()
        .map(e -> e.getKey() + " (" + e.getValue() + ")")
        .collect(Collectors.joining(", "));
  }
}
