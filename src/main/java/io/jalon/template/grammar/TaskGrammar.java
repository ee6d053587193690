package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.Task;
import io.jalon.template.Delay;
import io.jalon.template.yaml.YamlNode;

/** {@code task: { title, description, due }}, or a title alone. */
final class TaskGrammar implements KindGrammar {

  @Override
  public String key() {
    return "task";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return Task.class;
  }

  @Override
  public ActionKind read(Fields action) {
    if (action.node(key()) instanceof YamlNode.Text) {
      return new Task(action.text(key(), TextKind.TITLE), "", null);
    }
    var task = action.fields(key());
    task.allow("title", "description", "due");
    var title = task.text("title", TextKind.TITLE);
    var description = task.optionalText("description", TextKind.DESCRIPTION);
    return new Task(
        title,
        description == null ? "" : description,
        DelayGrammar.read(task, "due", Delay.CREATED));
  }
}
