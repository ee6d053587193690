package io.jalon.action;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers of the kinds that know theirs; their labels stand in the messages files. */
@Component
class Answers {

  private final ActionTexts texts;

  Answers(ActionTexts texts) {
    this.texts = texts;
  }

  /** The results that the model names; without any, two of our own, the favourable one first. */
  Map<String, String> of(ActionContext context, String yes, String no) {
    var named = context.results();
    return named.isEmpty() ? own(context.setting("jalon.kind"), yes, no) : named;
  }

  /**
   * Two answers of our own, the favourable one first, e.g. {@code validated} with the text {@code
   * task.validation.validated}.
   */
  Map<String, String> own(String kind, String yes, String no) {
    var answers = new LinkedHashMap<String, String>();
    answers.put(yes, texts.own("task." + kind + "." + yes));
    answers.put(no, texts.own("task." + kind + "." + no));
    return answers;
  }
}
