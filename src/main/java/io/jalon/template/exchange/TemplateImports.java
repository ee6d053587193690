package io.jalon.template.exchange;

import io.jalon.template.DraftBase;
import io.jalon.template.DraftOutcome;
import io.jalon.template.Nearest;
import io.jalon.template.Office;
import io.jalon.template.Office.NewWord;
import io.jalon.template.OfficeWord;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.SourceTree;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import io.jalon.template.exchange.Choices.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a template that was made in another office: what it names there becomes what this office
 * has or gets. It becomes a draft as a whole, or nothing is changed.
 */
@Component
public class TemplateImports {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  private final TemplateReader reader;
  private final SourceTree trees;
  private final Templates templates;
  private final Here here;

  /** The office that takes it. */
  @Component
  record Here(Office office, Publisher publisher, TransactionOperations transactions) {}

  TemplateImports(TemplateReader reader, SourceTree trees, Templates templates, Here here) {
    this.reader = reader;
    this.trees = trees;
    this.templates = templates;
    this.here = here;
  }

  /**
   * What an import would do: the import itself, all of which is taken back.
   *
   * @param source the file, which may be hostile
   */
  public Incoming preview(String source, Choices choices) {
    return inOne(
        status -> {
          status.setRollbackOnly();
          return read(source, choices);
        });
  }

  /** What became of an import. */
  public record Done(Incoming incoming, DraftOutcome outcome) {}

  /**
   * Keeps a file as a draft, and adds to the office what was chosen for it.
   *
   * @param unchanged told what the draft is made from, while nobody else can save or publish one;
   *     what it throws takes all of the import back
   */
  public Done apply(String source, Choices choices, String author, Consumer<DraftBase> unchanged) {
    return inOne(
        status -> {
          var read = read(source, choices);
          if (read.heading() == null) {
            status.setRollbackOnly();
            return new Done(read, new DraftOutcome.Refused(read.problems()));
          }
          return new Done(read, templates.saveDraft(read.source(), author, unchanged));
        });
  }

  private <T> T inOne(TransactionCallback<T> what) {
    return Objects.requireNonNull(here.transactions().execute(what));
  }

  private Incoming read(String source, Choices choices) {
    var reading = reader.read(source);
    var tree = trees.read(source);
    var template = reading.template();
    if (template == null || tree == null) {
      return Incoming.refused(List.of(), reading.problems());
    }
    var uses = Uses.of(tree);
    var words = new Words(here.office()).of(uses, template.id());
    var flaws = flaws(choices, uses);
    if (!flaws.isEmpty()) {
      return Incoming.refused(words, flaws);
    }
    choices.created().forEach(here.office()::add);
    var turned = turned(tree, choices, template.id());
    var written = turned.tree().equals(tree) ? source : trees.write(turned.tree(), source);
    var result = reader.read(written);
    return result.template() == null
        ? Incoming.refused(words, result.problems())
        : new Incoming(
            result.heading(), written, words, turned.places(), here.publisher().check(written));
  }

  private record Turned(Map<String, Object> tree, int places) {}

  private static Turned turned(Map<String, Object> tree, Choices choices, String own) {
    var places = new AtomicInteger();
    var head = headed(tree, choices);
    var names = new LinkedHashMap<OfficeWord, Map<String, String>>();
    for (var kind : OfficeWord.values()) {
      names.put(kind, choices.renamed(kind));
    }
    Objects.requireNonNull(names.get(OfficeWord.SEQUENCE))
        .putIfAbsent(own, String.valueOf(head.get("sequence")));
    var turned =
        Places.turned(
            head,
            (kind, name, place) -> {
              var now = names.getOrDefault(kind, Map.of()).getOrDefault(name, name);
              places.addAndGet(now.equals(name) ? 0 : 1);
              return now;
            });
    return new Turned(turned, places.get());
  }

  private static Map<String, Object> headed(Map<String, Object> tree, Choices choices) {
    var head = new LinkedHashMap<>(tree);
    if (choices.sequence() != null) {
      head.put("sequence", choices.sequence());
    }
    if (choices.name() != null) {
      head.put("name", choices.name());
    }
    return head;
  }

  private List<Problem> flaws(Choices choices, Uses uses) {
    return IntStream.range(0, choices.mapping().size())
        .boxed()
        .flatMap(n -> flaw(choices.mapping().get(n), uses, "mapping[" + n + "]"))
        .toList();
  }

  /** A choice is for a name of the file, and for what the office has or can get. */
  private Stream<Problem> flaw(Choice choice, Uses uses, String path) {
    if (!uses.has(choice.kind(), choice.name())) {
      return Stream.of(Problem.error("import.name.unused", path + ".name", choice.name()));
    }
    var known = here.office().words(choice.kind());
    var to = choice.to();
    if (to != null && !known.containsKey(to)) {
      var nearest = Nearest.to(to, known.keySet());
      return Stream.of(Problem.error("import.word.unknown", path + ".to", to, nearest));
    }
    return created(choice.created(), known, path);
  }

  private static Stream<Problem> created(
      @Nullable NewWord word, Map<String, String> known, String path) {
    if (word == null) {
      return Stream.empty();
    }
    if (!word.kind().addable() || !NAME.matcher(word.name()).matches()) {
      return Stream.of(Problem.error("import.create.none", path + ".create", word.name()));
    }
    return known.containsKey(word.name())
        ? Stream.of(Problem.error("import.create.known", path + ".create", word.name()))
        : Stream.empty();
  }
}
