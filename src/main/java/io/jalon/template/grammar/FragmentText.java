package io.jalon.template.grammar;

import io.jalon.template.Action.Ask;
import io.jalon.template.Delay;
import io.jalon.template.MessageContent;
import io.jalon.template.RoleKind;
import io.jalon.template.yaml.YamlOut;
import io.jalon.template.yaml.YamlPrinter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Parts of a template as {@link FragmentGrammar} reads them, each on one line. */
public final class FragmentText {

  private FragmentText() {}

  /** A delay. */
  public static String delay(Delay delay) {
    return YamlPrinter.line(Objects.requireNonNull(DelayText.of(delay)));
  }

  /** Texts by their ids. */
  public static String texts(Map<String, String> texts) {
    var map = YamlOut.lines();
    texts.forEach(map::and);
    return inside(map);
  }

  /** What is asked for. */
  public static String asks(List<Ask> asks) {
    return list(asks.stream().map(ActionText::ask).toList());
  }

  /** Roles with the kind of their holders. */
  public static String roles(Map<String, RoleKind> roles) {
    return inside(SequenceText.roles(roles));
  }

  /** Ids. */
  public static String ids(List<String> ids) {
    return list(ids);
  }

  /** Contents of messages. */
  public static String messages(Map<String, MessageContent> messages) {
    return inside(SequenceText.messages(messages));
  }

  private static String list(List<?> items) {
    return items.isEmpty() ? "" : YamlPrinter.line(items);
  }

  private static String inside(YamlOut map) {
    var line = YamlPrinter.line(map);
    return line.substring(1, line.length() - 1).strip();
  }
}
