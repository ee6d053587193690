package io.jalon.compiler.plan;

import io.jalon.template.MessageContent;
import io.jalon.template.SequenceTemplate;

/** What a diagram says of a content. */
final class Subjects {

  private Subjects() {}

  static String of(SequenceTemplate template, String message) {
    return Juel.text(Label.of(content(template, message).subject()));
  }

  static MessageContent content(SequenceTemplate template, String message) {
    var content = template.messages().get(message);
    if (content == null) {
      throw new IllegalArgumentException("No message " + message);
    }
    return content;
  }
}
