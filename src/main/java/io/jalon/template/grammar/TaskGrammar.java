package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.Task;

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
    var work = WorkText.read(action, key());
    return new Task(work.title(), work.description(), work.due());
  }
}
