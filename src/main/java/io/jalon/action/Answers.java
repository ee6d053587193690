package io.jalon.action;

import io.jalon.template.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers of the kinds that know theirs; their labels stand in the messages files. */
@Component
public class Answers {

  private final ActionTexts texts;

  Answers(ActionTexts texts) {
    this.texts = texts;
  }

  /**
   * The answers that a person's action of a template takes, key to label, in order; empty when
   * being done is answer enough.
   */
  public Map<String, String> of(Action action) {
    var kind = action.kind();
    return action.results().isEmpty() ? own(kind.key(), kind.ownResults()) : action.results();
  }

  /** The answers to a validation, as conditions see them, with what a person reads. */
  public Map<String, String> ofValidation() {
    return own("validation", List.of("validated", "refused"));
  }

  /** The results that the model names; without any, our own. */
  Map<String, String> of(ActionContext context, List<String> own) {
    var named = context.results();
    return named.isEmpty() ? own(context.setting("jalon.kind"), own) : named;
  }

  /**
   * Answers of our own, the favourable one first, e.g. {@code validated} with the text {@code
   * task.validation.validated}.
   */
  Map<String, String> own(String kind, List<String> keys) {
    var answers = new LinkedHashMap<String, String>();
    keys.forEach(key -> answers.put(key, texts.own("task." + kind + "." + key)));
    return answers;
  }
}
