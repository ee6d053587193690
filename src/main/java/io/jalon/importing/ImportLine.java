package io.jalon.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file.
 *
 * @param number its row in the file, that of the headings being 1
 * @param cells as they were written
 * @param result what it would do, or has done
 * @param applied whether it has done it
 * @param reason why it was refused, or could not be taken back; {@code null} when neither
 * @param target the id of the client, contact, dossier or payment that it met or made
 * @param undo {@code UNDONE} or {@code KEPT} once its import was taken back
 */
public record ImportLine(
    int number,
    List<String> cells,
    LineResult result,
    boolean applied,
    @Nullable Reason reason,
    @Nullable String target,
    @Nullable String undo) {

  /** What {@link #undo} says of a line that was taken back. */
  public static final String UNDONE = "UNDONE";

  /** What {@link #undo} says of a line on which something has followed. */
  public static final String KEPT = "KEPT";

  public ImportLine {
    cells = List.copyOf(cells);
  }
}
