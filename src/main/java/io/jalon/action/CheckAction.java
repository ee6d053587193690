package io.jalon.action;

import io.jalon.task.TaskStatus;
import io.jalon.template.ActionKind.Check;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Something to verify, yes or no, or with the office's own outcomes (F-21). */
@Component
class CheckAction implements HumanAction {

  private final ActionTexts texts;
  private final Answers answers;

  CheckAction(ActionTexts texts, Answers answers) {
    this.texts = texts;
    this.answers = answers;
  }

  @Override
  public String kind() {
    return "check";
  }

  @Override
  public Sheet open(ActionContext context) {
    return texts.sheet(context);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return answers.of(context, Check.RESULTS);
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    return TaskStatus.DONE;
  }
}
