package io.jalon.compiler.plan;

import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ways out of a step (F-11): a gateway decides when there are several (F-8, F-65). */
@Component
class RoutePlanner {

  Scope plan(SequenceTemplate template, Step step, Entries entries) {
    var exit = exit(step);
    var source = step.deadline() == null ? step.id() : step.id() + "-exit";
    if (step.routes().size() == 1 && step.leadsOn()) {
      var to = entries.to(step.routes().get(0).to());
      return exit.with(
          new Flow(
              id(step, 1), source, to, "", "", false, settings(step, step.routes().get(0), "")));
    }
    var gateway = step.id() + "-routes";
    var scope =
        exit.with(
                Node.gateway(gateway, Wording.WHAT_NEXT)
                    .properties(Settings.kind("routes").set("step", step.id()).entries()))
            .with(Flow.plain(source, gateway));
    for (int n = 1; n <= step.routes().size(); n++) {
      scope = scope.with(route(template, step, n, entries));
    }
    return scope;
  }

  /** Where the end of the step and its deadline come together. */
  private static Scope exit(Step step) {
    if (step.deadline() == null) {
      return Scope.EMPTY;
    }
    var exit = step.id() + "-exit";
    return Scope.EMPTY
        .with(Node.gateway(exit, ""))
        .with(Flow.plain(step.id(), exit))
        .with(Flow.plain(step.id() + "-deadline", exit));
  }

  private static Flow route(SequenceTemplate template, Step step, int n, Entries entries) {
    Route route = step.routes().get(n - 1);
    var name = RouteNames.of(template, route);
    return new Flow(
        id(step, n),
        step.id() + "-routes",
        entries.to(route.to()),
        name,
        route.when() == null ? "" : Juel.feel(route.when()),
        route.otherwise(),
        settings(step, route, name));
  }

  /** By these the engine tells each passage from a step to the next, decided or not (F-16). */
  private static Map<String, String> settings(Step step, Route route, String shown) {
    var name = route.name();
    return Settings.kind("route")
        .set("step", step.id())
        .set("to", route.to())
        .whole(name == null ? shown : name, shown)
        .entries();
  }

  private static String id(Step step, int n) {
    return step.id() + "-route-" + n;
  }
}
