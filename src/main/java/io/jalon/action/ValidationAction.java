package io.jalon.action;

import io.jalon.task.TaskStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Something to approve or refuse (F-67, F-79). */
@Component
class ValidationAction implements HumanAction {

  private final ActionTexts texts;
  private final Answers answers;

  ValidationAction(ActionTexts texts, Answers answers) {
    this.texts = texts;
    this.answers = answers;
  }

  @Override
  public String kind() {
    return "validation";
  }

  @Override
  public Sheet open(ActionContext context) {
    return texts.sheet(context);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return answers.ofValidation();
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    return "validated".equals(result) ? TaskStatus.VALIDATED : TaskStatus.REFUSED;
  }
}
