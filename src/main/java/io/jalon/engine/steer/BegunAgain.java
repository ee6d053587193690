package io.jalon.engine.steer;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.run.Jump;
import io.jalon.engine.run.StepsUnderWay;
import io.jalon.engine.run.StepsUnderWay.Under;
import io.jalon.message.MessageCauses;
import io.jalon.run.Run;
import io.jalon.template.Action;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.Step;
import io.jalon.template.Templates;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/**
 * Begins actions of a template once more, because a person says so (F-27, F-76). What comes after
 * them comes again: where it is still open it is closed, and what it has written and has not left
 * is dropped.
 */
@Component
class BegunAgain {

  private final RuntimeService engine;
  private final StepsUnderWay steps;
  private final Templates templates;
  private final MessageCauses messages;
  private final Unawaited unawaited;

  BegunAgain(
      RuntimeService engine,
      StepsUnderWay steps,
      Templates templates,
      MessageCauses messages,
      Unawaited unawaited) {
    this.unawaited = unawaited;
    this.engine = engine;
    this.steps = steps;
    this.templates = templates;
    this.messages = messages;
  }

  /** An action of the version that runs; empty when this version has none of this name. */
  Optional<Action> find(Run run, Under under, String action) {
    return step(run, under).actions().stream().filter(one -> one.id().equals(action)).findFirst();
  }

  /** A step under way, as the version that runs says it. */
  Step step(Run run, Under under) {
    return templates.template(run.templateId(), run.version()).steps().stream()
        .filter(step -> step.id().equals(under.place().stepId()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Begins an action in its step, which is under way and waits for it, or beside it.
   *
   * @param reason why, for the sequences that end because of it
   */
  void begin(Run run, Action action, Under under, String reason) {
    var step = step(run, under);
    var again = withFollowers(step, action.id());
    var children = unawaited.before(run);
    forget(run, step, again);
    again.forEach(one -> messages.redone(under.place().ofAction(one)));
    var modification = engine.createProcessInstanceModification(run.id());
    start(modification, run, action, under);
    var standing = steps.standing(run.id(), under.place(), again);
    standing.instances().forEach(modification::cancelActivityInstance);
    standing.transitions().forEach(modification::cancelTransitionInstance);
    Jump.byPerson(modification::execute);
    // What was closed has left its outcome.
    forget(run, step, again);
    unawaited.end(run, children, reason);
  }

  /**
   * What stands in the way of beginning an action again, since it will come by itself: itself, or
   * an action before it.
   */
  Optional<String> comesAgain(Run run, Action action, Under under) {
    var step = step(run, under);
    for (var one = Optional.of(action); one.isPresent(); one = before(step, one.get())) {
      var standing = steps.standing(run.id(), under.place(), Set.of(one.get().id()));
      if (!standing.instances().isEmpty() || !standing.transitions().isEmpty()) {
        return Optional.of(one.get().id());
      }
    }
    return Optional.empty();
  }

  private static Optional<Action> before(Step step, Action action) {
    var after = action.after();
    return step.actions().stream()
        .filter(one -> after != null && one.id().equals(after.anchor()))
        .findFirst();
  }

  /** An action and all that comes after it, one after the other. */
  private static Set<String> withFollowers(Step step, String action) {
    var found = new LinkedHashSet<>(Set.of(action));
    var grown = true;
    while (grown) {
      grown =
          step.actions().stream()
              .filter(one -> one.after() != null && found.contains(one.after().anchor()))
              .map(Action::id)
              .map(found::add)
              .reduce(false, Boolean::logicalOr);
    }
    return found;
  }

  /** Conditions see them as if they had not been, and votes are counted anew. */
  private void forget(Run run, Step step, Set<String> actions) {
    var names = new ArrayList<String>();
    for (var action : step.actions()) {
      if (actions.contains(action.id())) {
        names.add(Variables.status(action.id()));
        names.add(Variables.result(action.id()));
        names.add(Variables.doneAt(action.id()));
        names.addAll(votes(action));
      }
    }
    engine.removeVariables(run.id(), names);
  }

  private static List<String> votes(Action action) {
    var names = new ArrayList<String>();
    if (action.kind() instanceof Validation validation) {
      for (int i = 1; i <= validation.by().size(); i++) {
        names.add(Variables.vote(action.id(), "" + i));
      }
    }
    return names;
  }

  private void start(
      ProcessInstanceModificationBuilder modification, Run run, Action action, Under under) {
    if (steps.inside(run.id(), action.id())) {
      modification.startBeforeActivity(action.id(), under.instance());
      return;
    }
    var step = String.valueOf(under.place().stepId());
    var entered = Variables.enteredAt(step);
    var beside =
        under.scope().equals(run.id())
            ? modification.startBeforeActivity(action.id())
            : modification.startBeforeActivity(action.id(), under.scope());
    beside
        .setVariableLocal(Variables.pass(step), under.place().pass())
        .setVariableLocal(entered, engine.getVariable(under.execution(), entered));
  }
}
