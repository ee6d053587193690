package io.jalon.importing.reading;

import io.jalon.importing.ImportField;
import io.jalon.importing.ImportKind;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses what columns say by how they are headed. */
public final class Headings {

  private Headings() {}

  /** The fields by the headings that name them; a field goes to the first column that does. */
  public static Map<String, String> proposal(ImportKind kind, List<String> headings) {
    var taken = new HashSet<String>();
    var proposal = new LinkedHashMap<String, String>();
    for (var heading : headings) {
      field(kind, heading)
          .filter(field -> taken.add(field.id()))
          .ifPresent(field -> proposal.put(heading, field.id()));
    }
    return proposal;
  }

  private static Optional<ImportField> field(ImportKind kind, String heading) {
    var plain = plain(heading);
    return kind.fields().stream().filter(field -> field.headings().contains(plain)).findFirst();
  }

  /** Letters and digits without accents, in lower case, with single spaces between words. */
  public static String plain(String text) {
    return Normalizer.normalize(text.replace("°", "umero "), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
