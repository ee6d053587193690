package io.jalon.compiler;

import io.jalon.expression.Contents;
import io.jalon.expression.Feel;
import io.jalon.expression.Flaw;
import io.jalon.expression.Vocabulary;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Checks what a template says in its conditions, contents and dates against what is known of a
 * dossier (F-13, F-42).
 */
@Component
public class ExpressionCheck {

  private final Feel feel;
  private final Contents contents;

  ExpressionCheck(Feel feel, Contents contents) {
    this.feel = feel;
    this.contents = contents;
  }

  /**
   * Checks every expression of a template.
   *
   * @param template as read without error
   * @param vocabulary the names that any dossier of the office knows
   * @return every problem, at the path of its expression; all of severity error
   */
  public List<Problem> check(SequenceTemplate template, Vocabulary vocabulary) {
    var known = Known.to(template, vocabulary);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < template.places().size(); i++) {
      if (template.places().get(i) instanceof Step step) {
        var path = "steps[" + i + "]";
        problems.addAll(routes(step, path, known.in(step)));
        problems.addAll(texts(step, path, known.everywhere()));
        problems.addAll(new DateCheck(template, known.everywhere()).check(step, path));
      }
    }
    problems.addAll(messages(template, known.everywhere()));
    return problems;
  }

  private List<Problem> routes(Step step, String path, Vocabulary known) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < step.routes().size(); i++) {
      var when = step.routes().get(i).when();
      if (when != null) {
        problems.addAll(located(path + ".routes[" + i + "].when", feel.check(when, known)));
      }
    }
    return problems;
  }

  private List<Problem> texts(Step step, String path, Vocabulary known) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < step.actions().size(); i++) {
      var kind = step.actions().get(i).kind();
      var place = path + ".actions[" + i + "]." + kind.key();
      ActionTexts.of(kind)
          .forEach(
              (key, text) ->
                  problems.addAll(located(place + "." + key, contents.check(text, known))));
    }
    return problems;
  }

  private List<Problem> messages(SequenceTemplate template, Vocabulary known) {
    List<Problem> problems = new ArrayList<>();
    template
        .messages()
        .forEach(
            (id, content) -> {
              var path = "messages." + id;
              problems.addAll(located(path + ".subject", contents.check(content.subject(), known)));
              problems.addAll(located(path + ".body", contents.check(content.body(), known)));
            });
    return problems;
  }

  private static List<Problem> located(String path, List<Flaw> flaws) {
    return flaws.stream()
        .map(flaw -> Problem.error(flaw.code(), path, flaw.args().toArray(String[]::new)))
        .toList();
  }
}
