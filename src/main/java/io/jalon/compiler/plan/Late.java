package io.jalon.compiler.plan;

import io.jalon.template.Delay;
import org.jspecify.annotations.Nullable;

/** What happens beside an action when its due date comes near or has passed; interrupts nothing. */
final class Late {

  private Late() {}

  /** A reminder of the action's role and an alert, as the action asks for. */
  static Scope plan(Site site, @Nullable Delay due) {
    return due == null
        ? Scope.EMPTY
        : reminder(site, due, site.id(), site.action().role()).with(alert(site, due));
  }

  /** Whoever has to act is reminded. */
  static Scope reminder(Site site, Delay due, String task, String role) {
    var late = site.action().late();
    var remind = late == null ? null : late.remind();
    if (remind == null) {
      return Scope.EMPTY;
    }
    var timer =
        timer(task + "-remind", Delays.words(remind), settings(site, due).delay(remind))
            .on(Trigger.reminder(task, Juel.beforeDue(site.id(), remind)));
    return branch(site, timer, new Call("remind", role, task + "-reminder", task + "-reminded"));
  }

  /** Somebody else is told. */
  static Scope alert(Site site, Delay due) {
    var late = site.action().late();
    var role = late == null ? null : late.alert();
    if (role == null) {
      return Scope.EMPTY;
    }
    var id = site.id();
    var timer =
        timer(id + "-late", Wording.DUE, settings(site, due))
            .on(Trigger.reminder(id, Juel.call("due.late", id)));
    return branch(site, timer, new Call("alert", role, id + "-alert", id + "-alerted"));
  }

  private record Call(String kind, String role, String id, String end) {
    boolean alert() {
      return kind.equals("alert");
    }
  }

  private static Settings settings(Site site, Delay due) {
    return Settings.kind("reminder").action(site).depends(site.step(), due);
  }

  private static Node timer(String id, String name, Settings settings) {
    return Node.of(NodeKind.BOUNDARY, id, name).properties(settings.entries());
  }

  private static Scope branch(Site site, Node timer, Call call) {
    var name = (call.alert() ? Wording.ALERT : Wording.REMIND) + Wording.words(call.role());
    var effect =
        Effects.node(call.id(), name, Settings.kind(call.kind()).site(site).set("to", call.role()));
    return Scope.EMPTY
        .with(timer)
        .with(effect)
        .with(Node.end(call.end(), call.alert() ? Wording.ALERTED : Wording.REMINDED))
        .with(Flow.plain(timer.id(), call.id()))
        .with(Flow.plain(call.id(), call.end()));
  }
}
