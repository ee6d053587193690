package io.jalon.template.grammar;

import io.jalon.template.ActionKind.Task;

/** {@code task: { title, description, due }}, or a title alone. */
final class TaskGrammar implements KindGrammar<Task> {

  @Override
  public String key() {
    return "task";
  }

  @Override
  public Class<Task> kind() {
    return Task.class;
  }

  @Override
  public Task read(Fields action) {
    var work = WorkText.read(action, key());
    return new Task(work.title(), work.description(), work.due());
  }

  @Override
  public Object write(Task kind) {
    return WorkText.write(kind);
  }
}
