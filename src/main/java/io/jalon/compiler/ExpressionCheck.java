package io.jalon.compiler;

import io.jalon.expression.Contents;
import io.jalon.expression.Feel;
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
   * @param vocabulary the names that any dossier of the office knows, and {@code secret.<name>} for
   *     each secret
   * @return every problem, at the path of its expression; all of severity error
   */
  public List<Problem> check(SequenceTemplate template, Vocabulary vocabulary) {
    var known = Known.to(template, vocabulary);
    var conditions = new ConditionCheck(feel, known);
    conditions.events(template);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < template.places().size(); i++) {
      if (template.places().get(i) instanceof Step step) {
        var path = "steps[" + i + "]";
        conditions.step(step, path);
        problems.addAll(texts(step, path, known.everywhere()));
      }
    }
    problems.addAll(conditions.problems());
    problems.addAll(DateCheck.problems(template, known.everywhere()));
    problems.addAll(messages(template, known.everywhere()));
    problems.addAll(CallCheck.of(template, contents, known));
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
                  problems.addAll(Flaws.at(place + "." + key, contents.check(text, known))));
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
              problems.addAll(
                  Flaws.at(path + ".subject", contents.check(content.subject(), known)));
              problems.addAll(Flaws.at(path + ".body", contents.check(content.body(), known)));
            });
    return problems;
  }
}
