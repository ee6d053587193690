package io.jalon.template;

import io.jalon.template.yaml.YamlFile;
import io.jalon.template.yaml.YamlNode;
import io.jalon.template.yaml.YamlOut;
import io.jalon.template.yaml.YamlPrinter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The source of a template as maps, lists and texts, for who changes parts of it without knowing
 * YAML. It holds whatever stands there, right or wrong, so that a template with errors can be
 * mended part by part.
 */
@Component
public class SourceTree {

  private static final Pattern PLAIN_KEY = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*");

  private final TemplateReader reader;
  private final TemplateWriter writer;

  SourceTree(TemplateReader reader, TemplateWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /**
   * What a source holds: a map of texts, of lists and of maps of the same.
   *
   * @return {@code null} when it is no YAML, or no map
   */
  public @Nullable Map<String, Object> read(String source) {
    return YamlFile.read(source).root() instanceof YamlNode.Mapping root ? map(root) : null;
  }

  private static Object value(YamlNode node) {
    if (node instanceof YamlNode.Items items) {
      return items.items().stream().map(SourceTree::value).toList();
    }
    return node instanceof YamlNode.Text text ? text.value() : map((YamlNode.Mapping) node);
  }

  private static Map<String, Object> map(YamlNode.Mapping node) {
    var map = new LinkedHashMap<String, Object>();
    node.entries().forEach((key, entry) -> map.put(key, value(entry.value())));
    return map;
  }

  /**
   * Writes a tree as a source: as {@link TemplateWriter} does when it can be read without error,
   * else as it stands. Comments are not part of it.
   */
  public String write(Map<String, ?> tree) {
    var plain = YamlPrinter.print(lines(tree));
    var template = reader.read(plain).template();
    return template == null ? plain : writer.write(template);
  }

  /**
   * The same, with the comments of the source that the tree was made from: each goes to the line
   * that still says the same.
   */
  public String write(Map<String, ?> tree, String before) {
    var written = write(tree);
    var commented = KeptComments.carry(before, written);
    return Objects.equals(read(commented), read(written)) ? commented : written;
  }

  private static YamlOut lines(Map<?, ?> map) {
    return fill(YamlOut.lines(), map);
  }

  private static YamlOut fill(YamlOut out, Map<?, ?> map) {
    map.forEach((key, value) -> out.always(key(String.valueOf(key)), written(value)));
    return out;
  }

  /** A map of texts alone stands in braces where it fits. */
  private static Object written(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      boolean texts = map.values().stream().allMatch(one -> text(one) || words(one));
      return texts ? fill(YamlOut.braces(), map) : lines(map);
    }
    return value instanceof Collection<?> list
        ? list.stream().map(SourceTree::item).toList()
        : string(value);
  }

  /** A list of a template holds maps, and texts of one line: what is neither is written as one. */
  private static Object item(@Nullable Object item) {
    return item instanceof Map ? written(item) : string(item).replaceAll("[\\r\\n]+", " ");
  }

  private static boolean text(@Nullable Object value) {
    return !(value instanceof Map || value instanceof Collection);
  }

  private static boolean words(@Nullable Object value) {
    return value instanceof Collection<?> list && list.stream().allMatch(SourceTree::text);
  }

  private static String key(String key) {
    return PLAIN_KEY.matcher(key).matches()
        ? key
        : "'" + key.replaceAll("\\p{Cntrl}", " ").replace("'", "''") + "'";
  }

  private static String string(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
