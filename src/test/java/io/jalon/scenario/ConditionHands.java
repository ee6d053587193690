package io.jalon.scenario;

import java.util.Map;
import java.util.regex.Pattern;

/** Says when a route is taken: a field, an operator and a value; or in FEEL, what is joined. */
final class ConditionHands {

  private static final Pattern COMPARED =
      Pattern.compile("([a-z][\\w.]*) (=|<|<=|>) \"?([^\" ]+)\"?");
  private static final Pattern ANSWER =
      Pattern.compile("\\b([a-z_]+)\\.(result|status)( = \")([a-z_]+)\"");

  private final EditorHands hands;
  private final Map<String, String> called;

  /**
   * Conditions of a form.
   *
   * @param called what the editor calls actions and results, by their names on paper
   */
  ConditionHands(EditorHands hands, Map<String, String> called) {
    this.hands = hands;
    this.called = called;
  }

  void says(String path, String when) {
    var written =
        ANSWER
            .matcher(when)
            .replaceAll(
                answer ->
                    name(answer.group(1))
                        + "."
                        + answer.group(2)
                        + answer.group(3)
                        + name(answer.group(4))
                        + "\"");
    var compared = COMPARED.matcher(written);
    if (written.equals("expired")) {
      hands.chooses(path, written);
    } else if (compared.matches()) {
      hands.chooses(path, compared.group(1)).chooses(path + "#op0", compared.group(2));
      hands.enters(path + "#v0", compared.group(3));
    } else {
      hands.presses(path + ".feel").types(path, written);
    }
  }

  private String name(String paper) {
    return called.getOrDefault(paper, paper);
  }
}
