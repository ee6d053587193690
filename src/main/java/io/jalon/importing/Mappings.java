package io.jalon.importing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks what somebody says about the columns of a file. */
final class Mappings {

  private static final int LONGEST = 500;

  private Mappings() {}

  /** Without the columns that are said to say nothing. */
  static Map<String, String> used(Map<String, String> said) {
    var used = new LinkedHashMap<>(said);
    used.values().removeIf(value -> value == null || value.isBlank());
    return used;
  }

  /**
   * Whether a mapping fits its file.
   *
   * @throws ImportRefused when it names a column or a field that there is not, or a field twice
   */
  static void check(ImportFile file) {
    var fields =
        file.kind().fields().stream()
            .map(ImportField::id)
            .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    var taken = new HashSet<String>();
    for (var column : file.mapping().columns().entrySet()) {
      if (!file.source().headings().contains(column.getKey())) {
        var known = String.join(", ", file.source().headings());
        throw new ImportRefused("import.mapping.column", column.getKey(), known);
      }
      known(fields, column.getValue());
      if (!taken.add(column.getValue())) {
        throw new ImportRefused("import.mapping.twice", column.getValue());
      }
    }
    for (var field : file.mapping().defaults().entrySet()) {
      known(fields, field.getKey());
      if (field.getValue().length() > LONGEST) {
        throw new ImportRefused("import.mapping.long", field.getKey(), LONGEST);
      }
    }
  }

  private static void known(Set<String> fields, String field) {
    if (!fields.contains(field)) {
      throw new ImportRefused("import.mapping.field", field, String.join(", ", fields));
    }
  }
}
