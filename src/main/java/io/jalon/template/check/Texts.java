package io.jalon.template.check;

import io.jalon.template.ActionKind.Task;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the office wrote: conditions, and contents with tags. */
final class Texts {

  private static final Pattern QUOTED = Pattern.compile("\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"");

  private Texts() {}

  /** Conditions without their quoted texts, and contents with tags, by path. */
  static Map<String, String> all(SequenceTemplate template) {
    var texts = new LinkedHashMap<String, String>();
    Located.routes(template)
        .forEach(route -> texts.put(route.path("when"), unquoted(route.part().when())));
    Located.actions(template)
        .forEach(
            action -> {
              if (action.part().kind() instanceof Task task) {
                texts.put(action.path("task.title"), task.title());
                texts.put(action.path("task.description"), task.description());
              }
            });
    template
        .messages()
        .forEach(
            (id, content) -> {
              texts.put("messages." + id + ".subject", content.subject());
              texts.put("messages." + id + ".body", content.body());
            });
    return texts;
  }

  /** A condition without what stands in quotes. */
  static String unquoted(@Nullable String condition) {
    return condition == null ? "" : QUOTED.matcher(condition).replaceAll("\"\"");
  }
}
