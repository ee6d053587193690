package io.jalon.compiler.plan;

import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the diagram writes on a route: the office's name for it, else what its condition says. */
final class RouteNames {

  private static final int LONGEST_CONDITION = 40;

  private static final Pattern RESULT =
      Pattern.compile("([a-z][a-z0-9_]*)\\.result\\s*=\\s*\"([^\"]*)\"");

  private RouteNames() {}

  static String of(SequenceTemplate template, Route route) {
    if (route.name() != null && !route.name().isBlank()) {
      return Label.of(route.name());
    }
    return route.when() == null ? Wording.OTHERWISE : said(template, route.when().strip());
  }

  private static String said(SequenceTemplate template, String condition) {
    if (condition.equals("expired")) {
      return Wording.EXPIRED;
    }
    return Label.of(result(template, condition).orElse(condition), LONGEST_CONDITION);
  }

  private static Optional<String> result(SequenceTemplate template, String condition) {
    var match = RESULT.matcher(condition);
    return match.matches()
        ? template
            .action(match.group(1))
            .flatMap(action -> Optional.ofNullable(Answers.of(action).get(match.group(2))))
        : Optional.empty();
  }
}
