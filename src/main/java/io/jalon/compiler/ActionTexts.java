package io.jalon.compiler;

import io.jalon.template.ActionKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts with tags that an action holds itself, by their key in the file. */
final class ActionTexts {

  private ActionTexts() {}

  static Map<String, String> of(ActionKind kind) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (kind instanceof ActionKind.Task task) {
      texts.put("title", task.title());
      texts.put("description", task.description());
    }
    return texts;
  }
}
