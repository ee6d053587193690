package io.jalon.template.api;

import io.jalon.template.Office;
import io.jalon.template.OfficeWord;
import io.jalon.template.api.ProblemTexts.ProblemView;
import io.jalon.template.exchange.Incoming;
import io.jalon.template.exchange.Incoming.Proposed;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param id the name that the draft would have
 * @param name what it would be called
 * @param refused whether nothing can be imported; the problems tell why
 * @param there what has that name already, or {@code null}
 * @param words what the file names, known here or not
 * @param renamed at how many places a name would become another
 * @param source the draft
 * @param problems those of the draft, or why it is refused
 * @param known what names may become: the office's words by kind
 */
record ImportAnswer(
    @Nullable String id,
    @Nullable String name,
    boolean refused,
    @Nullable There there,
    List<Word> words,
    int renamed,
    String source,
    List<ProblemView> problems,
    Map<String, List<Known>> known) {

  /**
   * A template that is there already.
   *
   * @param draft whether it has a draft, which somebody may be working on
   * @param version its newest version, 0 without
   * @param tag what {@code If-Match} has to say to put the import in the place of that draft
   * @param free another name, which nothing has
   */
  record There(boolean draft, int version, String tag, String free) {}

  /** A word of the office. */
  record Known(String name, String label) {}

  /** A name of the file. */
  record Word(
      String kind,
      String name,
      int places,
      List<String> paths,
      @Nullable String label,
      @Nullable String nearest,
      @Nullable Proposed create) {

    private static Word of(Incoming.Word word) {
      return new Word(
          named(word.kind()),
          word.name(),
          word.places(),
          word.paths(),
          word.label(),
          word.nearest(),
          word.proposed());
    }
  }

  static ImportAnswer of(
      Incoming incoming, @Nullable There there, List<ProblemView> problems, Office office) {
    var heading = incoming.heading();
    return new ImportAnswer(
        heading == null ? null : heading.id(),
        heading == null ? null : heading.name(),
        heading == null,
        there,
        incoming.words().stream().map(Word::of).toList(),
        incoming.renamed(),
        incoming.source(),
        problems,
        Arrays.stream(OfficeWord.values())
            .collect(Collectors.toMap(ImportAnswer::named, kind -> known(office, kind))));
  }

  private static List<Known> known(Office office, OfficeWord kind) {
    Function<Known, String> label = Known::label;
    return office.words(kind).entrySet().stream()
        .map(word -> new Known(word.getKey(), word.getValue()))
        .sorted(
            Comparator.comparing(label, Collator.getInstance(Locale.FRENCH))
                .thenComparing(Known::name))
        .toList();
  }

  private static String named(OfficeWord kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
