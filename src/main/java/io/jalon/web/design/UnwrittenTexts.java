package io.jalon.web.design;

import io.jalon.template.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the editor has put into a draft for somebody to replace, and nobody has. */
@Component
class UnwrittenTexts {

  private static final List<String> CODES =
      List.of(
          "editor.new.step",
          "editor.new.end",
          "editor.new.action",
          "editor.new.subject",
          "editor.new.body",
          "editor.new.document");

  private static final Set<String> SENT = Set.of("send-message", "create-document");

  private final Set<String> texts;

  UnwrittenTexts(MessageSource messages) {
    this.texts =
        Stream.of(Locale.FRENCH, Locale.ENGLISH)
            .flatMap(locale -> CODES.stream().map(code -> messages.getMessage(code, null, locale)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** An advice for each text that is still the form's; of a message, at what sends it. */
  List<Problem> in(@Nullable Map<String, Object> tree) {
    var found = new ArrayList<Problem>();
    if (tree != null) {
      walk(tree.get("steps"), "steps", found);
      walk(tree.get("always"), "always", found);
      sent(tree, found);
    }
    return found;
  }

  private void walk(@Nullable Object value, String path, List<Problem> found) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> walk(inner, path + "." + key, found));
    } else if (value instanceof List<?> list) {
      for (int n = 0; n < list.size(); n++) {
        walk(list.get(n), path + "[" + n + "]", found);
      }
    } else if (value instanceof String text && texts.contains(text.strip())) {
      found.add(Problem.warning("placeholder", path, text.strip()));
    }
  }

  private void sent(Map<String, Object> tree, List<Problem> found) {
    if (!(tree.get("steps") instanceof List<?> steps)
        || !(tree.get("messages") instanceof Map<?, ?> messages)) {
      return;
    }
    for (int step = 0; step < steps.size(); step++) {
      if (steps.get(step) instanceof Map<?, ?> place
          && place.get("actions") instanceof List<?> all) {
        for (int n = 0; n < all.size(); n++) {
          walk(message(all.get(n), messages), "steps[" + step + "].actions[" + n + "]", found);
        }
      }
    }
  }

  private static @Nullable Object message(@Nullable Object action, Map<?, ?> messages) {
    return action instanceof Map<?, ?> map
        ? SENT.stream()
            .map(map::get)
            .filter(Map.class::isInstance)
            .map(kind -> ((Map<?, ?>) kind).get("template"))
            .filter(String.class::isInstance)
            .<Object>map(messages::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }
}
