package io.jalon.action;

import io.jalon.task.TaskStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work for a person (F-17): a title, a description, and the office's own results. */
@Component
class TaskAction implements HumanAction {

  private final ActionTexts texts;

  TaskAction(ActionTexts texts) {
    this.texts = texts;
  }

  @Override
  public String kind() {
    return "task";
  }

  @Override
  public Sheet open(ActionContext context) {
    return texts.sheet(context);
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return context.results();
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    return TaskStatus.DONE;
  }
}
