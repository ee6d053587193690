package io.jalon.compiler.plan;

import io.jalon.template.Action;
import io.jalon.template.Delay;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.List;

/** Where an action stands: its template and its step. */
record Site(SequenceTemplate template, Step step, Action action) {

  /** The id of the action. */
  String id() {
    return action.id();
  }

  /** The actions that come after this one. */
  List<Site> next() {
    return step.actions().stream()
        .filter(other -> other.after() != null && other.after().anchor().equals(id()))
        .map(other -> new Site(template, step, other))
        .toList();
  }

  /** Whether it comes after another action of its step. */
  boolean follows() {
    var after = action.after();
    return after != null && Steps.holds(step, after.anchor());
  }

  /** Whether there is a date to wait for before it begins. */
  boolean waits() {
    var after = action.after();
    return after != null && (after.amount() > 0 || after.moves() || onRepere(after));
  }

  /** The node that leads to it: what it waits for, else itself. */
  String entry() {
    return waits() ? id() + "-after" : id();
  }

  private boolean onRepere(Delay delay) {
    return delay.onRepere() && !follows();
  }
}
