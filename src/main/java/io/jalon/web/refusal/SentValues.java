package io.jalon.web.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingRequestWrapper;

/** The first values that a command carried, each cut to what a line of the history can bear. */
final class SentValues {

  private static final int MOST = 10;
  private static final int LONGEST = 200;
  private static final int DEEPEST = 4;
  private static final Pattern SECRET =
      Pattern.compile("pass|secret|token|credential", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNTYPED = Pattern.compile("[\\p{Cntrl}\\p{Cs}]+");
  private static final ObjectMapper JSON = new ObjectMapper();

  private SentValues() {}

  /** {@code name = value, name = value}; {@code null} when it carried no values. */
  static @Nullable String of(ContentCachingRequestWrapper command) {
    var type = command.getContentType();
    if (type == null || !type.contains("json")) {
      return null;
    }
    var values = new ArrayList<String>();
    try {
      collect("", JSON.readTree(command.getContentAsByteArray()), 0, values);
    } catch (IOException unreadable) {
      return null;
    }
    return values.isEmpty() ? null : String.join(", ", values);
  }

  private static void collect(String name, JsonNode node, int depth, List<String> values) {
    if (values.size() == MOST || depth > DEEPEST || SECRET.matcher(name).find()) {
      return;
    }
    if (node.isObject()) {
      node.properties()
          .forEach(part -> collect(named(name, part.getKey()), part.getValue(), depth + 1, values));
    } else if (node.isArray()) {
      node.forEach(part -> collect(name, part, depth + 1, values));
    } else if (!node.isNull() && !node.isMissingNode()) {
      values.add(cut(name) + " = " + cut(node.asText()));
    }
  }

  private static String named(String before, String name) {
    return before.isEmpty() ? name : before + "." + name;
  }

  private static String cut(String text) {
    var plain = UNTYPED.matcher(text).replaceAll(" ");
    return plain.length() <= LONGEST
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) + "…";
  }
}
