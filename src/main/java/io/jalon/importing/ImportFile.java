package io.jalon.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in.
 *
 * @param id UUID
 * @param kind what its lines are
 * @param name how the file was called
 * @param account whose it is
 * @param state how far it has come
 * @param source how it was read
 * @param mapping which column says what
 * @param dates when it was handed in, applied, taken back
 */
public record ImportFile(
    String id,
    ImportKind kind,
    String name,
    String account,
    ImportState state,
    Source source,
    Mapping mapping,
    Dates dates) {

  /**
   * How a file was read.
   *
   * @param charset e.g. {@code UTF-8}
   * @param delimiter what stands between its cells
   * @param headings of its columns, each once
   */
  public record Source(String charset, String delimiter, List<String> headings) {

    public Source {
      headings = List.copyOf(headings);
    }
  }

  /**
   * Which column says what.
   *
   * @param columns the fields by the headings of their columns
   * @param defaults what a field is where its cell is empty, or no column says it
   */
  public record Mapping(Map<String, String> columns, Map<String, String> defaults) {

    public Mapping {
      columns = Map.copyOf(columns);
      defaults = Map.copyOf(defaults);
    }

    /** The heading of the column that says a field, or {@code null}. */
    public @Nullable String heading(String field) {
      return columns.entrySet().stream()
          .filter(column -> column.getValue().equals(field))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * When something happened to it.
   *
   * @param created when it was handed in
   * @param applied when its last line was applied, or {@code null}
   * @param undone when it was taken back, or {@code null}
   */
  public record Dates(Instant created, @Nullable Instant applied, @Nullable Instant undone) {}
}
