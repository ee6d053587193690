package io.jalon.template.grammar;

import io.jalon.template.Action.Ask;
import io.jalon.template.Delay;
import io.jalon.template.Fragments.Read;
import io.jalon.template.MessageContent;
import io.jalon.template.RoleKind;
import io.jalon.template.yaml.YamlFile;
import io.jalon.template.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads parts of a template that stand alone, by the grammar of the whole. */
public final class FragmentGrammar {

  private static final String KEY = "part";
  private static final int MAX_ITEMS = 100;

  private FragmentGrammar() {}

  /** A delay, counted from its own anchor when the text does not tell. */
  public static Read<Delay> delay(String text, String ownAnchor) {
    return read(text, part -> DelayGrammar.read(part, KEY, ownAnchor));
  }

  /** A delay that counts back from the due date of an action. */
  public static Read<Delay> beforeDue(String text) {
    return read(text, part -> DelayGrammar.beforeDue(part, KEY));
  }

  /** Named results. */
  public static Read<Map<String, String>> results(String text) {
    return map(text, (named, key) -> named.text(key, TextKind.NAME));
  }

  /** What is asked for. */
  public static Read<List<Ask>> asks(String text) {
    return read(bracketed(text), part -> part.items(KEY, MAX_ITEMS, AskGrammar::read));
  }

  /** Roles with the kind of their holders. */
  public static Read<Map<String, RoleKind>> roles(String text) {
    return map(text, SequenceGrammar::roleKind);
  }

  /** Ids. */
  public static Read<List<String>> ids(String text) {
    return read(bracketed(text), part -> part.ids(KEY, MAX_ITEMS));
  }

  /** Texts by names of any shape. */
  public static Read<Map<String, String>> named(String text) {
    return read(braced(text), part -> named(part.fields(KEY)));
  }

  private static Map<String, String> named(Fields texts) {
    var named = new LinkedHashMap<String, String>();
    texts.keys().forEach(name -> named.put(name, texts.text(name, TextKind.TITLE)));
    return named;
  }

  /** Texts. */
  public static Read<List<String>> texts(String text) {
    return read(
        bracketed(text),
        part ->
            part.items(
                KEY,
                MAX_ITEMS,
                (node, path, findings) ->
                    new TextReader(findings).read(node, path, TextKind.NAME)));
  }

  /** Contents of messages. */
  public static Read<Map<String, MessageContent>> messages(String text) {
    return map(text, SequenceGrammar::content);
  }

  private static <T> Read<Map<String, T>> map(String text, BiFunction<Fields, String, T> reader) {
    return read(braced(text), part -> part.map(KEY, MAX_ITEMS, reader));
  }

  private static <T> Read<T> read(String text, Function<Fields, @Nullable T> grammar) {
    var file = YamlFile.read(KEY + ":\n" + text.strip().indent(2));
    var root = file.root();
    if (!file.problems().isEmpty() || root == null || !alone(root)) {
      return new Read<>(null, file.problems());
    }
    var findings = new Findings();
    var value = grammar.apply(Fields.of(root, "", findings));
    return new Read<>(findings.all().isEmpty() ? value : null, findings.all());
  }

  /** Whether the text is one part, not the beginning of something else. */
  private static boolean alone(YamlNode root) {
    return root instanceof YamlNode.Mapping map && map.entries().size() == 1;
  }

  /** A line needs no braces; what has several lines is written as in a file. */
  private static String braced(String text) {
    var words = text.strip();
    return words.startsWith("{") || words.contains("\n") ? words : "{" + words + "}";
  }

  private static String bracketed(String text) {
    var words = text.strip();
    return words.startsWith("[") || words.startsWith("-") ? words : "[" + words + "]";
  }
}
