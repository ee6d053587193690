package io.jalon.template;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known word that a mistyped one most resembles, to offer in an error. */
public final class Nearest {

  /** What stands for the nearest word when there is none. */
  public static final String NONE = "–";

  private static final int LONGEST = 100;

  private Nearest() {}

  /**
   * The nearest word by number of letters to change, the first one in alphabetical order among
   * equals.
   *
   * @param word as typed
   * @param known the words to choose from
   * @return the nearest one, {@link #NONE} when there is none to choose from
   */
  public static String to(String word, Collection<String> known) {
    var typed = compared(word);
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> distance(typed, candidate)))
        .orElse(NONE);
  }

  /**
   * The nearest word when it is so near that the same was probably meant.
   *
   * @return empty when more than a third of the letters would have to change
   */
  public static Optional<String> close(String word, Collection<String> known) {
    var nearest = to(word, known);
    return known.contains(nearest) && distance(compared(word), nearest) * 3 <= nearest.length()
        ? Optional.of(nearest)
        : Optional.empty();
  }

  private static String compared(String word) {
    return word.substring(0, Math.min(word.length(), LONGEST)).toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance, one row at a time. */
  private static int distance(String from, String to) {
    var row = new int[to.length() + 1];
    java.util.Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
