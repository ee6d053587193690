package io.jalon.expression;

import freemarker.core.ParseException;
import freemarker.template.Template;
import io.jalon.calendar.OfficeFormat;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Writes: turns the contents of templates (subjects, bodies, titles) into plain text, in a
 * FreeMarker that is cut down to tags, {@code <#if>} and {@code <#list>} (DESIGN 10). It shares
 * nothing with the FreeMarker of the pages.
 */
@Component
public class Contents {

  /** As many contents are kept as they were read: the same ones are written again and again. */
  private static final int KNOWN = 500;

  private final Map<Writing, ContentSandbox> sandboxes = new EnumMap<>(Writing.class);
  private final Map<Writing, ConcurrentLruCache<String, Known>> read = new EnumMap<>(Writing.class);
  private final String emptyText;
  private final OfficeFormat format;

  /**
   * A writer of contents.
   *
   * @param format how the office writes dates and amounts
   * @param emptyText {@code jalon.tags.empty}, what stands for a tag without a value (F-45)
   */
  public Contents(
      OfficeFormat format, @Value("${jalon.tags.empty:[non renseigné]}") String emptyText) {
    this.emptyText = emptyText;
    this.format = format;
    for (var writing : Writing.values()) {
      var sandbox = new ContentSandbox(format, writing);
      sandboxes.put(writing, sandbox);
      read.put(writing, new ConcurrentLruCache<>(KNOWN, source -> parse(sandbox, source)));
    }
  }

  /**
   * All that is wrong with a content, empty when it may be published (F-42): its syntax, what is
   * not allowed in it, and unknown tags with the nearest known one. The arguments of a flaw are
   * what is wrong, its line, its column, and what is near or allowed.
   */
  public List<Flaw> check(String source, Vocabulary vocabulary) {
    return read(source, vocabulary, Writing.PEOPLE).flaws();
  }

  /**
   * Writes a content with the values of now, as plain text (F-43 to F-47). A value is never read as
   * a tag. Only the roots that the content names are loaded, by the calling thread.
   *
   * @throws ExpressionRefused when {@link #check} finds a flaw, when a fact that the vocabulary
   *     promises is not there, or when the text gets longer than 200,000 characters
   */
  public Written write(String source, Facts facts, Vocabulary vocabulary) {
    return write(source, facts, vocabulary, Writing.PEOPLE);
  }

  /**
   * Writes a content for people or for a program, under the same limits. For a program a tag
   * without a value is written as nothing.
   *
   * @param writing for whom, and where each value stands
   */
  public Written write(String source, Facts facts, Vocabulary vocabulary, Writing writing) {
    var read = read(source, vocabulary, writing);
    var template = read.template();
    var tree = read.tree();
    if (!read.flaws().isEmpty() || template == null || tree == null) {
      throw new ExpressionRefused(read.flaws().get(0), source);
    }
    var empty = writing == Writing.PEOPLE ? emptyText : "";
    var values = new ContentFacts(tree, vocabulary, empty);
    values.load(facts, source);
    return new Written(sandbox(writing).write(template, values, source), values.emptyTags());
  }

  /** The paths that a content reads, e.g. {@code dossier.solde}; none when it cannot be read. */
  public Set<String> paths(String source, Vocabulary vocabulary) {
    var tree = read(source, vocabulary, Writing.PEOPLE).tree();
    return tree == null ? Set.of() : tree.paths();
  }

  /**
   * Values as a content writes them, by path: an empty text where there is none. What is not known
   * now is left out.
   */
  public Map<String, String> values(Set<String> paths, Facts facts, Vocabulary vocabulary) {
    var values = new TreeMap<String, String>();
    var roots = new HashMap<String, @Nullable Object>();
    for (var path : paths) {
      var root = path.split("\\.", 2)[0];
      if (facts.knows(root) && !roots.containsKey(root)) {
        roots.put(root, facts.root(root));
      }
      if (FactValues.knows(roots, path)) {
        var type = vocabulary.type(path).orElse(null);
        values.put(path, FactModels.text(FactValues.at(roots, path), type, format));
      }
    }
    return values;
  }

  /** A content as it is kept: parsed, or what keeps it from being parsed. */
  private record Known(ContentSandbox.@Nullable Parsed parsed, @Nullable Flaw flaw) {}

  private record Read(@Nullable Template template, @Nullable ContentTree tree, List<Flaw> flaws) {
    static Read refused(Flaw flaw) {
      return new Read(null, null, List.of(flaw));
    }
  }

  private ContentSandbox sandbox(Writing writing) {
    return Objects.requireNonNull(sandboxes.get(writing));
  }

  private Read read(String source, Vocabulary vocabulary, Writing writing) {
    var unreadable = ContentText.flaw(source);
    if (unreadable.isPresent()) {
      return Read.refused(unreadable.get());
    }
    try {
      var known = Objects.requireNonNull(read.get(writing)).get(source);
      var parsed = known.parsed();
      if (parsed == null) {
        return Read.refused(Objects.requireNonNull(known.flaw()));
      }
      var tree = ContentTree.of(parsed.source(), vocabulary);
      return new Read(parsed.interruptible(), tree, tree.flaws());
    } catch (StackOverflowError tooDeep) {
      // It depends on who asks, and is not kept.
      return Read.refused(Flaw.of("content.too-deep", "" + ContentText.MAX_NESTING));
    }
  }

  private static Known parse(ContentSandbox sandbox, String source) {
    try {
      return new Known(sandbox.parse(source), null);
    } catch (ParseException e) {
      return new Known(null, ContentText.syntax(source, e.getLineNumber(), e.getColumnNumber()));
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }
}
