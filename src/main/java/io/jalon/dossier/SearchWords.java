package io.jalon.dossier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people type, and what is found by it, as words: small letters and digits, no accents. */
public final class SearchWords {

  /**
   * Names as one looks them up: accents and capitals tell two apart only where nothing else does.
   */
  public static final Comparator<String> ORDER =
      Comparator.comparing(SearchWords::folded).thenComparing(Comparator.naturalOrder());

  private static final int LONGEST = 60;
  private static final int MOST = 8;

  private SearchWords() {}

  /** The words of a text, each once; none when there is no text. */
  public static List<String> of(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(folded(text).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
            .distinct()
            .toList();
  }

  /** A text without its accents, in small letters. */
  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss");
  }

  /**
   * Words that begin alike: from the first, before the second.
   *
   * @param first itself the shortest
   * @param beyond the first word in order that begins otherwise
   */
  public record Range(String first, String beyond) {}

  /** What a text looks for: a word for each of its words, which begins like it. */
  public static List<Range> sought(String text) {
    return of(text).stream().limit(MOST).map(word -> new Range(word, beyond(word))).toList();
  }

  private static String beyond(String word) {
    int last = word.offsetByCodePoints(word.length(), -1);
    return word.substring(0, last) + Character.toString(word.codePointAt(last) + 1);
  }
}
