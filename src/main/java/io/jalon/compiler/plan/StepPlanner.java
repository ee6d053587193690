package io.jalon.compiler.plan;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A step: one subprocess with a path for each action (F-9, F-14). Its deadline sits on its border
 * (F-69); what stays open after it stands beside it.
 */
@Component
class StepPlanner {

  private final PathPlanner paths;

  StepPlanner(PathPlanner paths) {
    this.paths = paths;
  }

  Scope plan(SequenceTemplate template, Step step) {
    var beside = Steps.beside(template, step);
    var node =
        Node.of(NodeKind.SUBPROCESS, step.id(), Label.of(step.name()))
            .properties(settings(template, step).entries())
            .inside(inside(template, step));
    return split(step, beside).with(node).with(deadline(step)).with(all(beside));
  }

  private static Settings settings(SequenceTemplate template, Step step) {
    return Settings.kind("step")
        .set("step", step.id())
        .whole(step.name(), Label.of(step.name()))
        .setIfAny("until", step.until().equals(Until.ALL) ? "" : step.until().word())
        .setIfAny("order", Steps.order(template, step));
  }

  private Scope inside(SequenceTemplate template, Step step) {
    var first = Steps.first(template, step);
    var begun = Begin.of(step);
    return switch (first.size()) {
      case 0 -> nothing(begun, step);
      case 1 -> begun.to(first.get(0).entry()).with(all(first));
      default -> fork(begun, step, first).with(all(first));
    };
  }

  private Scope all(List<Site> actions) {
    return actions.stream().map(paths::plan).reduce(Scope.EMPTY, Scope::with);
  }

  /** A step without action is passed straight through, unless it has a deadline to wait for. */
  private static Scope nothing(Begin begun, Step step) {
    var wait = step.id() + "-wait";
    var end = step.id() + "-end";
    if (step.deadline() == null) {
      return begun.to(end).with(Node.end(end, Wording.OVER));
    }
    return begun
        .to(wait)
        .with(Node.of(NodeKind.WAIT, wait, Wording.WAITING))
        .with(Node.end(end, Wording.OVER))
        .with(Flow.plain(wait, end));
  }

  private static Scope fork(Begin begun, Step step, List<Site> first) {
    var fork = step.id() + "-fork";
    var scope = begun.to(fork).with(Node.of(NodeKind.PARALLEL, fork, ""));
    for (var site : first) {
      scope = scope.with(Flow.plain(fork, site.entry()));
    }
    return scope;
  }

  /** What stays open after the step begins with it (F-68). */
  private static Scope split(Step step, List<Site> beside) {
    if (beside.isEmpty()) {
      return Scope.EMPTY;
    }
    var with = step.id() + "-with";
    var scope =
        Scope.EMPTY.with(Node.of(NodeKind.PARALLEL, with, "")).with(Flow.plain(with, step.id()));
    for (var site : beside) {
      scope = scope.with(Flow.plain(with, site.entry()));
    }
    return scope;
  }

  private static Scope deadline(Step step) {
    var delay = step.deadline();
    if (delay == null) {
      return Scope.EMPTY;
    }
    var settings =
        Settings.kind("deadline").set("step", step.id()).delay(delay).depends(step, delay);
    return Scope.EMPTY.with(
        Node.of(NodeKind.BOUNDARY, step.id() + "-deadline", Delays.words(delay))
            .properties(settings.entries())
            .on(Trigger.deadline(step.id(), Juel.due(step.id(), delay))));
  }
}
