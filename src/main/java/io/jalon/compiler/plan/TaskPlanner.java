package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A task for a person: a user task and its end (F-17). */
@Component
class TaskPlanner implements ActionPlanner<ActionKind.Task> {

  @Override
  public Class<ActionKind.Task> kind() {
    return ActionKind.Task.class;
  }

  @Override
  public Scope plan(Site site, ActionKind.Task task) {
    var id = site.action().id();
    var person =
        Node.of(NodeKind.PERSON, id, Juel.text(Label.of(task.title())))
            .attributes(attributes(site, task))
            .properties(properties(site, task));
    return Scope.EMPTY
        .with(person)
        .with(Node.end(id + "-end", Wording.DONE))
        .with(Flow.plain(id, id + "-end"));
  }

  private static Map<String, String> attributes(Site site, ActionKind.Task task) {
    var attributes = new LinkedHashMap<>(Forms.person(site.action().role(), "jalon-task"));
    if (task.due() != null) {
      attributes.put("dueDate", Juel.due(site.step().id(), task.due()));
    }
    return attributes;
  }

  private static Map<String, String> properties(Site site, ActionKind.Task task) {
    var settings =
        Settings.kind("task")
            .site(site)
            .set("title", task.title())
            .setIfAny("description", task.description());
    site.action().results().forEach((key, label) -> settings.set("result." + key, label));
    return task.due() == null ? settings.entries() : settings.depends(task.due()).entries();
  }
}
