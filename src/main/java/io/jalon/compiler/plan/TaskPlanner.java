package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** A task for a person (F-17). */
@Component
class TaskPlanner implements ActionPlanner<ActionKind.Task> {

  @Override
  public Class<ActionKind.Task> kind() {
    return ActionKind.Task.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.Task task) {
    return new Person(
            task.key(), site.action().role(), task.title(), task.description(), task.due())
        .plan(site);
  }
}
