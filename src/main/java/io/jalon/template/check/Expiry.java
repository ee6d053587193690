package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Only a step with a deadline expires. */
final class Expiry implements Rule {

  private static final Pattern EXPIRED = Pattern.compile("(?<![.\\w])expired(?![.\\w])");

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.routes(template)
        .filter(route -> route.step().deadline() == null)
        .filter(route -> EXPIRED.matcher(Texts.unquoted(route.part().when())).find())
        .map(route -> Problem.warning("expired.never", route.path("when"), route.step().id()));
  }
}
