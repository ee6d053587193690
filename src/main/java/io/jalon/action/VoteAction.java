package io.jalon.action;

import io.jalon.task.TaskStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One voice of a validation by several (F-67): it reads and answers as a validation does; the
 * engine counts.
 */
@Component
class VoteAction implements HumanAction {

  private final ValidationAction validation;

  VoteAction(ValidationAction validation) {
    this.validation = validation;
  }

  @Override
  public String kind() {
    return "vote";
  }

  @Override
  public Sheet open(ActionContext context) {
    return validation.open(context);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return validation.answers(context);
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    return validation.answered(context, result, note);
  }
}
