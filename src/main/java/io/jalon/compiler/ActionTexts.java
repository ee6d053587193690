package io.jalon.compiler;

import io.jalon.template.ActionKind;
import io.jalon.template.SendMessage;
import io.jalon.template.Work;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts with tags that an action holds itself, by their key in the file. */
final class ActionTexts {

  private ActionTexts() {}

  static Map<String, String> of(ActionKind kind) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (kind instanceof Work work) {
      texts.put("title", work.title());
      texts.put("description", work.description());
    }
    if (kind instanceof SendMessage message) {
      for (int i = 0; i < message.attach().size(); i++) {
        texts.put("attach[" + i + "]", message.attach().get(i));
      }
    }
    if (kind instanceof ActionKind.Notify notification) {
      texts.put("text", notification.text());
    }
    if (kind instanceof ActionKind.Appointment appointment) {
      texts.put("title", appointment.title());
    }
    return texts;
  }
}
