package io.jalon.compiler.plan;

import io.jalon.template.Action;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import org.springframework.stereotype.Component;

/**
 * A step: one subprocess with a path for each action (F-9, F-14); it is over when all its paths
 * are. Its deadline sits on its border (F-69).
 */
@Component
class StepPlanner {

  private final ActionPlanners actions;

  StepPlanner(ActionPlanners actions) {
    this.actions = actions;
  }

  Scope plan(SequenceTemplate template, Step step) {
    var inside = begin(step);
    for (var action : step.actions()) {
      inside = inside.with(actions.plan(new Site(template, step, action)));
    }
    var node =
        Node.of(NodeKind.STEP, step.id(), Label.of(step.name()))
            .properties(Settings.kind("step").set("step", step.id()).entries())
            .inside(inside);
    return Scope.EMPTY.with(node).with(deadline(step));
  }

  private static Scope begin(Step step) {
    var start = step.id() + "-start";
    var scope = Scope.EMPTY.with(Node.of(NodeKind.START, start, Wording.BEGIN));
    return switch (step.actions().size()) {
      case 0 -> nothing(scope, step);
      case 1 -> scope.with(Flow.plain(start, step.actions().get(0).id()));
      default -> fork(scope, step);
    };
  }

  /** A step without action is passed straight through, unless it has a deadline to wait for. */
  private static Scope nothing(Scope begun, Step step) {
    var start = step.id() + "-start";
    var wait = step.id() + "-wait";
    var end = step.id() + "-end";
    if (step.deadline() == null) {
      return begun.with(Node.end(end, Wording.OVER)).with(Flow.plain(start, end));
    }
    return begun
        .with(Node.of(NodeKind.WAIT, wait, Wording.WAITING))
        .with(Node.end(end, Wording.OVER))
        .with(Flow.plain(start, wait))
        .with(Flow.plain(wait, end));
  }

  private static Scope fork(Scope begun, Step step) {
    var fork = step.id() + "-fork";
    var scope =
        begun
            .with(Node.of(NodeKind.PARALLEL, fork, ""))
            .with(Flow.plain(step.id() + "-start", fork));
    for (Action action : step.actions()) {
      scope = scope.with(Flow.plain(fork, action.id()));
    }
    return scope;
  }

  private static Scope deadline(Step step) {
    var delay = step.deadline();
    if (delay == null) {
      return Scope.EMPTY;
    }
    var settings = Settings.kind("deadline").set("step", step.id()).depends(delay);
    return Scope.EMPTY.with(
        Node.of(NodeKind.DEADLINE, step.id() + "-deadline", Delays.words(delay))
            .properties(settings.entries())
            .timer(new Timer(step.id(), Juel.due(step.id(), delay))));
  }
}
