package io.jalon.compiler.plan;

import io.jalon.compiler.plan.Piece.Exit;
import io.jalon.template.Until.Mode;

/** How the path of an action ends, as its step is over with all, the first, or a result (F-63). */
final class Endings {

  private Endings() {}

  /** The end of a path, and what leads to it. */
  static Scope plan(Site site, Exit exit) {
    var end = site.id() + "-end";
    if (!first(site)) {
      return Scope.EMPTY.with(Node.end(end, exit.over())).with(exit.to(end));
    }
    var decisive = Node.terminate(end, exit.over());
    if (!asked(site, exit)) {
      return Scope.EMPTY.with(decisive).with(exit.to(end));
    }
    return counts(site, decisive).with(exit.to(site.id() + "-counts"));
  }

  /** Whether the first path that is over ends the step, and there are others to end with it. */
  static boolean first(Site site) {
    return site.step().until().mode() == Mode.FIRST
        && !site.action().outlives()
        && Steps.parallel(site.template(), site.step());
  }

  /** A gateway for what is over without being done: cancelled or ignored, it decides nothing. */
  static Scope counts(Site site, Node decisive) {
    var id = site.id();
    var counts = id + "-counts";
    var left = id + "-left";
    var condition = id + ".status = \"cancelled\" or " + id + ".status = \"ignored\"";
    return Scope.EMPTY
        .with(Node.gateway(counts, Wording.COUNTS_QUESTION))
        .with(decisive)
        .with(Node.end(left, Wording.LEFT))
        .with(Flow.when(condition, Wording.LEFT, counts, left))
        .with(Flow.otherwise("", counts, decisive.id()));
  }

  /** A person's answer may be none; what the machine did, and a message that left, counts. */
  private static boolean asked(Site site, Exit exit) {
    return site.action().kind().human() && exit.from().equals(site.id());
  }
}
