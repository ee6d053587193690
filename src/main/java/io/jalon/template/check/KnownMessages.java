package io.jalon.template.check;

import io.jalon.template.ActionKind.SendMessage;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.stream.Stream;

/** What is sent is one of the template's messages. */
final class KnownMessages implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Located.actions(template)
        .flatMap(
            action ->
                action.part().kind() instanceof SendMessage message
                    ? unknown(template, action.path("send-message.template"), message.message())
                    : Stream.empty());
  }

  private static Stream<Problem> unknown(SequenceTemplate template, String path, String id) {
    var known = template.messages().keySet();
    return known.contains(id)
        ? Stream.empty()
        : Stream.of(Problem.error("message.unknown", path, id, Nearest.to(id, known)));
  }
}
