package io.jalon.compiler.plan;

import java.util.HashSet;
import java.util.Set;

/** Refuses a plan in which two things have one id: the engine would take one for the other. */
final class Ids {

  private final Set<String> seen = new HashSet<>();

  private Ids() {}

  static void check(Plan plan) {
    var ids = new Ids();
    ids.add(plan.id());
    ids.check(plan.scope());
  }

  private void check(Scope scope) {
    scope.flows().forEach(flow -> add(flow.id()));
    scope
        .nodes()
        .forEach(
            node -> {
              add(node.id());
              check(node.scope());
            });
  }

  private void add(String id) {
    if (!seen.add(id)) {
      throw new IllegalArgumentException("Two things with the id " + id);
    }
  }
}
