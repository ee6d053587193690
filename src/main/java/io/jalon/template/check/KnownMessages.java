package io.jalon.template.check;

import io.jalon.template.ActionKind.CreateDocument;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is sent or written is one of the template's messages. */
final class KnownMessages implements Rule {

  private static final KindParts<String> IN_KINDS =
      new KindParts<String>()
          .of(SendMessage.class, (send, messages) -> messages.put("template", send.message()))
          .of(
              CreateDocument.class,
              (create, messages) -> messages.put("template", create.message()));

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return uses(template).entrySet().stream()
        .flatMap(use -> unknown(template, use.getKey(), use.getValue()));
  }

  /** The messages that are sent or written, by path. */
  static Map<String, String> uses(SequenceTemplate template) {
    var uses = new LinkedHashMap<String, String>();
    Located.actions(template).forEach(action -> uses.putAll(IN_KINDS.in(action)));
    return uses;
  }

  private static Stream<Problem> unknown(SequenceTemplate template, String path, String id) {
    var known = template.messages().keySet();
    return known.contains(id)
        ? Stream.empty()
        : Stream.of(Problem.error("message.unknown", path, id, Nearest.to(id, known)));
  }
}
