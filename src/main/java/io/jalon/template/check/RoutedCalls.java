package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.HttpRequest;
import io.jalon.template.Problem;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What follows a call looks at whether it succeeded. */
final class RoutedCalls implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.part().kind() instanceof HttpRequest)
        .filter(action -> !action.part().outlives() && !routed(action))
        .map(
            action ->
                Problem.warning(
                    "http.unrouted",
                    action.path(action.part().kind().key()),
                    action.part().id(),
                    action.step().id()));
  }

  private static boolean routed(Located<Action> action) {
    var result = action.step().until().result();
    var name = Pattern.compile("(?<![.\\w])" + action.part().id() + "\\s*\\.");
    return (result != null && HttpRequest.RESULTS.contains(result))
        || action.step().routes().stream()
            .map(Route::when)
            .anyMatch(when -> name.matcher(Texts.unquoted(when)).find());
  }
}
