package io.jalon.compiler.plan;

import io.jalon.template.Delay;
import io.jalon.template.Step;

/**
 * The beginning of a step, at once or at its date (F-41).
 *
 * @param scope its start, and the date it waits for
 * @param last the node from which its actions begin
 */
record Begin(Scope scope, String last) {

  static Begin of(Step step) {
    var start = step.id() + "-start";
    var scope = Scope.EMPTY.with(Node.of(NodeKind.START, start, Wording.BEGIN));
    var delay = step.start();
    return delay == null ? new Begin(scope, start) : opening(step, delay, scope);
  }

  private static Begin opening(Step step, Delay delay, Scope scope) {
    var opens = step.id() + "-opens";
    var timer =
        Node.of(NodeKind.CATCH, opens, Delays.words(delay))
            .properties(
                Settings.kind("opens")
                    .set("step", step.id())
                    .delay(delay)
                    .depends(step, delay)
                    .entries())
            .on(Trigger.date(Juel.start(step.id(), delay)));
    return new Begin(scope.with(timer).with(Flow.plain(step.id() + "-start", opens)), opens);
  }

  /** The beginning, and the flow to what comes first. */
  Scope to(String first) {
    return scope.with(Flow.plain(last, first));
  }
}
