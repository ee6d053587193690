package io.jalon.compiler.plan;

import io.jalon.compiler.plan.Piece.Exit;
import io.jalon.template.Until.Mode;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The path of an action: what it waits for, itself, and all that comes after it (F-66). */
@Component
class PathPlanner {

  private final ActionPlanners actions;

  PathPlanner(ActionPlanners actions) {
    this.actions = actions;
  }

  /** From the entry of the action to the ends of its path. */
  Scope plan(Site site) {
    var piece = actions.plan(site);
    return wait(site).with(piece.scope()).with(decided(site, piece)).with(piece.aside());
  }

  private static Scope wait(Site site) {
    if (!site.waits()) {
      return Scope.EMPTY;
    }
    var delay = Objects.requireNonNull(site.action().after());
    var name = site.follows() ? Delays.following(delay) : Delays.words(delay);
    var timer =
        Node.of(NodeKind.CATCH, site.entry(), name)
            .properties(
                Settings.kind("delay")
                    .action(site)
                    .delay(delay)
                    .depends(site.step(), delay)
                    .entries())
            .on(Trigger.date(Juel.start(site.step().id(), delay)));
    return Scope.EMPTY.with(timer).with(Flow.plain(site.entry(), site.id()));
  }

  /** The result that ends the step does so here; any other answer goes on. */
  private Scope decided(Site site, Piece piece) {
    if (!decides(site)) {
      return next(site, piece.exit());
    }
    var id = site.id();
    var gateway = id + "-decides";
    var decided = id + "-decided";
    var key = Objects.requireNonNull(site.step().until().result());
    var label = Label.of(Objects.requireNonNull(Answers.of(site.action()).get(key)));
    var decision =
        Scope.EMPTY
            .with(Node.gateway(gateway, Wording.DECIDES_QUESTION))
            .with(Flow.plain(piece.last(), gateway))
            .with(Flow.when(id + ".result = \"" + key + "\"", label, gateway, decided));
    var end = Scope.EMPTY.with(Node.terminate(decided, label));
    var onward = next(site, new Exit(gateway, piece.over(), true));
    return site.next().isEmpty()
        ? decision.with(end).with(onward)
        : decision.with(onward).with(end);
  }

  private static boolean decides(Site site) {
    var until = site.step().until();
    return until.mode() == Mode.RESULT
        && !site.action().outlives()
        && Answers.of(site.action()).containsKey(until.result())
        && (Steps.parallel(site.template(), site.step()) || !site.next().isEmpty());
  }

  private Scope next(Site site, Exit exit) {
    var followers = site.next();
    if (followers.isEmpty()) {
      return Endings.plan(site, exit);
    }
    var then = site.id() + "-then";
    var several = followers.size() > 1;
    var scope =
        several
            ? Scope.EMPTY.with(Node.of(NodeKind.PARALLEL, then, "")).with(exit.to(then))
            : Scope.EMPTY;
    for (var follower : followers) {
      var flow = several ? Flow.plain(then, follower.entry()) : exit.to(follower.entry());
      scope = scope.with(flow).with(plan(follower));
    }
    return scope;
  }
}
