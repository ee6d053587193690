package io.jalon.expression;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody may have meant by a name that is not known. */
final class NearNames {

  private static final int MOST_OFFERED = 8;
  private static final int LONGEST_COMPARED = 80;

  private NearNames() {}

  /** The nearest known path; when none is near, the paths of the same root; else the roots. */
  static String of(String name, Vocabulary vocabulary) {
    if (name.length() > LONGEST_COMPARED) {
      return offered(vocabulary.roots().stream().sorted());
    }
    return vocabulary.paths().stream()
        .min(Comparator.comparingInt((String path) -> distance(name, path)))
        .filter(path -> distance(name, path) <= Math.max(2, name.length() / 3))
        .orElseGet(() -> sameRoot(name, vocabulary));
  }

  private static String sameRoot(String name, Vocabulary vocabulary) {
    var root = name.split("\\.", 2)[0];
    var paths = vocabulary.paths().stream().filter(path -> path.startsWith(root + ".")).toList();
    return offered(paths.isEmpty() ? vocabulary.roots().stream().sorted() : paths.stream());
  }

  private static String offered(Stream<String> names) {
    return names.limit(MOST_OFFERED).collect(Collectors.joining(", "));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    var row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        var replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
