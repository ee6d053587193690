package io.jalon.action;

import io.jalon.task.TaskStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Work that a person has added to a step on one dossier (F-75). Its texts are that person's, and
 * stand as they were written: nothing in them is a tag.
 */
@Component
class AddedAction implements HumanAction {

  @Override
  public String kind() {
    return "added";
  }

  @Override
  public Sheet open(ActionContext context) {
    return Sheet.of(context.setting("jalon.title"), context.setting("jalon.description"));
  }

  @Override
  public Map<String, String> answers(ActionContext context) {
    return Map.of();
  }

  @Override
  public TaskStatus answered(
      ActionContext context, @Nullable String result, @Nullable String note) {
    return TaskStatus.DONE;
  }
}
