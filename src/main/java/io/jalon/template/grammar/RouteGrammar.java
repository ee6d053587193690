package io.jalon.template.grammar;

import io.jalon.template.Route;

/** A way out of a step: {@code when} and {@code to}, or {@code otherwise}. */
final class RouteGrammar {

  private RouteGrammar() {}

  static Route read(Fields route) {
    return route.keys().contains("otherwise") ? otherwise(route) : conditional(route);
  }

  private static Route otherwise(Fields route) {
    route.allow("otherwise", "name");
    return new Route(null, route.id("otherwise"), route.optionalText("name", TextKind.NAME));
  }

  private static Route conditional(Fields route) {
    route.allow("when", "to", "name", "otherwise");
    return new Route(
        route.text("when", TextKind.CONDITION),
        route.id("to"),
        route.optionalText("name", TextKind.NAME));
  }
}
