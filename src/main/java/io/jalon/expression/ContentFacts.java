package io.jalon.expression;

import freemarker.core.Environment;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateException;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that one content reads, loaded before it is written (by the thread that holds the
 * transaction), and the tags that turned out to be empty.
 */
final class ContentFacts implements TemplateHashModel {

  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final ContentTree content;
  private final Vocabulary vocabulary;
  private final String emptyText;
  private final Set<String> emptyTags = new LinkedHashSet<>();

  ContentFacts(ContentTree content, Vocabulary vocabulary, String emptyText) {
    this.content = content;
    this.vocabulary = vocabulary;
    this.emptyText = emptyText;
  }

  /** Loads the roots that the content names; throws ExpressionRefused when one is unknown. */
  void load(Facts facts, String source) {
    var roots = new HashMap<String, @Nullable Object>();
    for (var path : content.paths()) {
      var root = path.split("\\.", 2)[0];
      if (facts.knows(root) && !roots.containsKey(root)) {
        roots.put(root, facts.root(root));
      }
      if (!FactValues.knows(roots, path)) {
        throw new ExpressionRefused(Flaw.of("content.unknown", path, "1", "1", ""), source);
      }
      values.put(path, value(path, FactValues.bounded(FactValues.at(roots, path))));
    }
  }

  private @Nullable Object value(String path, @Nullable Object value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      return null;
    }
    return content.lists().contains(path) && !(value instanceof List<?>) ? List.of(value) : value;
  }

  /** The tags that were written without a value, in the order of the text. */
  List<String> emptyTags() {
    return List.copyOf(emptyTags);
  }

  @Override
  public @Nullable TemplateModel get(String name) {
    return at(name);
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private @Nullable TemplateModel at(String path) {
    var value = values.get(path);
    if (value != null) {
      return FactModels.of(value, vocabulary.type(path).orElse(null));
    }
    if (values.containsKey(path)) {
      return empty(path);
    }
    var below = values.keySet().stream().anyMatch(known -> known.startsWith(path + "."));
    return below ? new Below(path + ".") : null;
  }

  /** In a tag, what replaces it; in a test, nothing. */
  private @Nullable TemplateModel empty(String path) {
    var tag = content.tags().get(here());
    if (tag == null) {
      return null;
    }
    emptyTags.add(path);
    return tag.fallback() == null ? new SimpleScalar(emptyText) : null;
  }

  /** Where FreeMarker is now; an exception is the only thing that it tells this to. */
  private static ContentTree.Place here() {
    var now = new TemplateException("", Environment.getCurrentEnvironment());
    return new ContentTree.Place(number(now.getLineNumber()), number(now.getColumnNumber()));
  }

  private static int number(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private final class Below implements TemplateHashModel {

    private final String prefix;

    Below(String prefix) {
      this.prefix = prefix;
    }

    @Override
    public @Nullable TemplateModel get(String name) {
      return at(prefix + name);
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
