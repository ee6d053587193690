package io.jalon.web.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.JournalEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a route was taken, apart from the sentence that says which one (F-82).
 *
 * @param sentence the entry without its reasons
 * @param condition in FEEL, {@code otherwise}, or {@code null} when the entry has none
 * @param values each {@code name = value}
 */
record Decided(JournalEntry sentence, @Nullable String condition, List<String> values) {

  private static final Pattern NEXT_VALUE = Pattern.compile(", (?=[a-z][a-z0-9_.]* = )");

  static Decided of(JournalEntry line) {
    var entry = line.entry();
    if (!entry.kind().equals("route_taken")) {
      return new Decided(line, null, List.of());
    }
    var rest = new LinkedHashMap<>(entry.details());
    var condition = rest.remove("condition");
    var values = rest.remove("values");
    var bare = new Entry(entry.kind(), entry.dossierId(), entry.place(), rest);
    return new Decided(line.telling(bare), condition, split(values));
  }

  private static List<String> split(@Nullable String values) {
    return values == null || values.isEmpty() ? List.of() : List.of(NEXT_VALUE.split(values));
  }
}
