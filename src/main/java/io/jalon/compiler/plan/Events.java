package io.jalon.compiler.plan;

import io.jalon.template.Always;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.List;

/** The events that end whatever step is under way (F-68). */
final class Events {

  private Events() {}

  static List<Always.OnEvent> of(SequenceTemplate template) {
    return template.always().stream()
        .filter(Always.OnEvent.class::isInstance)
        .map(Always.OnEvent.class::cast)
        .toList();
  }

  /** The events of one step, each with its way. */
  static Scope plan(SequenceTemplate template, Step step, Entries entries) {
    var scope = Scope.EMPTY;
    for (int i = 0; i < template.always().size(); i++) {
      if (template.always().get(i) instanceof Always.OnEvent on) {
        var node = node(step, i + 1, on);
        var way = Flow.plain(node.id() + "-to", node.id(), entries.to(on.to()));
        scope = scope.with(node).with(way);
      }
    }
    return scope;
  }

  private static Node node(Step step, int n, Always.OnEvent on) {
    var when = on.when() == null ? "" : on.when().strip();
    var settings =
        Settings.kind("always")
            .set("step", step.id())
            .set("event", on.event())
            .setIfAny("when", when)
            .set("to", on.to());
    return Node.of(NodeKind.BOUNDARY, step.id() + "-on-" + n, Wording.event(on.event()))
        .properties(settings.entries())
        .on(Trigger.interruption(step.id(), on.event()));
  }
}
