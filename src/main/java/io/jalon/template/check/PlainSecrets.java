package io.jalon.template.check;

import io.jalon.template.HttpRequest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A secret travels encrypted. */
final class PlainSecrets implements Rule {

  private static final Pattern SECRET = Pattern.compile("\\$\\{\\s*secret\\s*\\.");

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .filter(action -> action.part().kind() instanceof HttpRequest call && plain(call))
        .map(
            action ->
                Problem.warning(
                    "http.secret.plain", action.path("http-request.url"), action.part().id()));
  }

  private static boolean plain(HttpRequest call) {
    return call.url().toLowerCase(Locale.ROOT).startsWith("http://")
        && Stream.concat(Stream.of(call.url()), call.headers().values().stream())
            .anyMatch(text -> SECRET.matcher(text).find());
  }
}
