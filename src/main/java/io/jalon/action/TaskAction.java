package io.jalon.action;

import io.jalon.expression.Contents;
import io.jalon.task.TaskStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Work for a person (F-17): a title, a description, and the office's own results. */
@Component
class TaskAction implements HumanAction {

  private final Contents contents;

  TaskAction(Contents contents) {
    this.contents = contents;
  }

  @Override
  public String kind() {
    return "task";
  }

  @Override
  public Sheet open(ActionContext context) {
    return Sheet.of(
        write(context, context.setting("jalon.title")).replaceAll("\\s+", " ").strip(),
        write(context, context.setting("jalon.description")).strip());
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

  private String write(ActionContext context, String source) {
    return contents.write(source, context.facts(), context.vocabulary()).text();
  }
}
