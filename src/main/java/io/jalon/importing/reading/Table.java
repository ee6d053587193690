package io.jalon.importing.reading;

import java.util.List;

/**
 * A file as rows of cells.
 *
 * @param charset how it was encoded
 * @param delimiter what stands between its cells
 * @param headings of its columns, each once and none of them empty
 * @param rows those that hold something
 */
public record Table(String charset, char delimiter, List<String> headings, List<Row> rows) {

  public Table {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number as a spreadsheet counts, the headings being row 1
   * @param cells as they were written, without what no database can hold
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
