package io.jalon.importing.api;

import io.jalon.importing.ImportFile.Dates;
import io.jalon.importing.ImportState;
import io.jalon.importing.LineResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs and pages read it.
 *
 * @param id UUID
 * @param kind what its lines are
 * @param name how the file is called
 * @param state how far it has come
 * @param charset how it was encoded
 * @param delimiter what stands between its cells
 * @param dates when it was handed in, applied, taken back
 * @param columns its columns, with what each says
 * @param defaults what fields are where no cell says it
 * @param fields what columns of this kind can say
 * @param missing the required fields that no column says
 * @param counts how many lines have had which result
 * @param lines the first lines; none in a list of imports
 */
record Shown(
    String id,
    String kind,
    String name,
    ImportState state,
    String charset,
    String delimiter,
    Dates dates,
    List<Column> columns,
    Map<String, String> defaults,
    List<Field> fields,
    List<String> missing,
    Map<String, Integer> counts,
    List<Line> lines) {

  /** A column, with the field that it says, or {@code null}. */
  record Column(String heading, @Nullable String field) {}

  /** What a column can say. */
  record Field(String id, String label, boolean required) {}

  /**
   * A line.
   *
   * @param number its row in the file, that of the headings being 1
   * @param result what it would do, or has done
   * @param text the same in words
   * @param code why it was refused or kept, or {@code null}
   * @param column the column that is wrong, or {@code null}
   * @param reason the reason in words, and how to mend it
   * @param target the id of what it met or made, or {@code null}
   * @param undo {@code UNDONE} or {@code KEPT} once the import was taken back
   * @param cells as they were written
   */
  record Line(
      int number,
      LineResult result,
      String text,
      @Nullable String code,
      @Nullable String column,
      @Nullable String reason,
      @Nullable String target,
      @Nullable String undo,
      List<String> cells) {}
}
