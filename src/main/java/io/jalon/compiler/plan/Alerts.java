package io.jalon.compiler.plan;

import io.jalon.template.Always;
import io.jalon.template.Delay;
import io.jalon.template.SequenceTemplate;

/**
 * The dates at which somebody is told, whatever step is under way: timers on one subprocess that
 * holds the whole run, where each fires once.
 */
final class Alerts {

  private static final String RUN = "run";

  private Alerts() {}

  /** Whether a template has any. */
  static boolean any(SequenceTemplate template) {
    return template.always().stream().anyMatch(Always.AtDate.class::isInstance);
  }

  /** The run in one subprocess. */
  static Scope around(SequenceTemplate template, Scope inside) {
    var run =
        Node.of(NodeKind.SUBPROCESS, RUN, Label.of(template.name()))
            .properties(Settings.kind("run").entries())
            .inside(inside);
    var scope =
        Scope.EMPTY
            .with(Node.of(NodeKind.START, "run-start", Wording.LAUNCH))
            .with(run)
            .with(Flow.plain("run-start", RUN));
    for (int i = 0; i < template.always().size(); i++) {
      if (template.always().get(i) instanceof Always.AtDate date) {
        scope = scope.with(alert(i + 1, date));
      }
    }
    return scope.with(Node.end("run-end", Wording.OVER)).with(Flow.plain(RUN, "run-end"));
  }

  private static Scope alert(int n, Always.AtDate date) {
    var timer = "run-at-" + n;
    var effect = "run-alert-" + n;
    var end = "run-alerted-" + n;
    var settings = Settings.kind("alert").set("to", date.alert());
    return Scope.EMPTY
        .with(timer(timer, date.at()))
        .with(Effects.node(effect, Wording.ALERT + Wording.words(date.alert()), settings))
        .with(Node.end(end, Wording.ALERTED))
        .with(Flow.plain(timer, effect))
        .with(Flow.plain(effect, end));
  }

  private static Node timer(String id, Delay at) {
    var settings =
        Settings.kind("reminder").delay(at).setIfAny("depends", at.onRepere() ? at.anchor() : "");
    return Node.of(NodeKind.BOUNDARY, id, Delays.words(at))
        .properties(settings.entries())
        .on(Trigger.reminder(RUN, Juel.start(RUN, at)));
  }
}
