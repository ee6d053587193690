package io.jalon.compiler.plan;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import org.springframework.stereotype.Component;

/** Turns a template into nodes and flows with stable ids. */
@Component
public class Planner {

  private final StepPlanner steps;
  private final RoutePlanner routes;

  Planner(StepPlanner steps, RoutePlanner routes) {
    this.steps = steps;
    this.routes = routes;
  }

  /**
   * Plans a template.
   *
   * @param template one without a problem of severity error
   * @return its nodes and flows, in the order of the file
   * @throws IllegalArgumentException when the template refers to what it does not hold
   */
  public Plan plan(SequenceTemplate template) {
    var plan =
        new Plan(
            template.id(),
            Label.of(template.name()),
            Declared.of(template),
            Alerts.any(template)
                ? Alerts.around(template, run(template, "run-begin", Wording.BEGIN))
                : run(template, "run-start", Wording.LAUNCH));
    Ids.check(plan);
    return plan;
  }

  private Scope run(SequenceTemplate template, String start, String name) {
    var entries = Entries.of(template);
    var ends = new EndPlanner(template);
    var scope = begin(template, Node.of(NodeKind.START, start, name), entries);
    for (var step : template.steps()) {
      scope = scope.with(step(template, step, entries));
    }
    for (var end : template.ends()) {
      scope = scope.with(ends.plan(end, entries));
    }
    return scope;
  }

  private Scope step(SequenceTemplate template, Step step, Entries entries) {
    return entries
        .gate(step)
        .with(steps.plan(template, step))
        .with(Events.plan(template, step, entries))
        .with(routes.plan(template, step, entries));
  }

  private static Scope begin(SequenceTemplate template, Node start, Entries entries) {
    if (template.places().isEmpty()) {
      throw new IllegalArgumentException("No step in " + template.id());
    }
    var first = entries.to(template.places().get(0).id());
    return Scope.EMPTY.with(start).with(Flow.plain(start.id(), first));
  }
}
