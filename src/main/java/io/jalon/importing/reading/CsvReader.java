package io.jalon.importing.reading;

import io.jalon.importing.ImportRefused;
import io.jalon.importing.reading.Table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file, however it was exported. */
public final class CsvReader {

  /** How many lines a file may have below its headings. */
  public static final int MOST_ROWS = 20_000;

  private static final int MOST_COLUMNS = 200;
  private static final int LONGEST_HEADING = 100;

  /** No field is as long: what is cut is refused in any case. */
  private static final int LONGEST_CELL = 2_000;

  /** Excel writes it and reads it, and does not count it as a row of the table. */
  private static final String SAYS_DELIMITER = "sep=";

  private CsvReader() {}

  /**
   * Reads a file.
   *
   * @throws ImportRefused when it is none, or too long
   */
  public static Table read(byte[] file) {
    var decoded = Encodings.decode(file);
    var said = decoded.text().regionMatches(true, 0, SAYS_DELIMITER, 0, SAYS_DELIMITER.length());
    var text = said ? afterFirstLine(decoded.text()) : decoded.text();
    var delimiter =
        said && decoded.text().length() > SAYS_DELIMITER.length()
            ? decoded.text().charAt(SAYS_DELIMITER.length())
            : Delimiters.of(text);
    var rows = rows(text, delimiter, said ? 1 : 0);
    if (rows.isEmpty()) {
      throw new ImportRefused("import.file.empty");
    }
    var headings = headings(rows.get(0).cells());
    return new Table(decoded.charset().name(), delimiter, headings, rows.subList(1, rows.size()));
  }

  private static String afterFirstLine(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? "" : text.substring(end + 1);
  }

  private static List<Row> rows(String text, char delimiter, int before) {
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    try (var parser = CSVParser.parse(text, format)) {
      return rows(parser, before);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Row> rows(CSVParser parser, int before) {
    var rows = new ArrayList<Row>();
    try {
      for (var line : parser) {
        if (line.stream().anyMatch(cell -> !cell.isBlank())) {
          rows.add(row(line, before));
        }
        if (rows.size() > MOST_ROWS + 1) {
          throw new ImportRefused("import.file.long", MOST_ROWS);
        }
      }
    } catch (UncheckedIOException | IllegalStateException malformed) {
      throw new ImportRefused("import.file.quotes", parser.getRecordNumber() + 1 + before);
    }
    return rows;
  }

  private static Row row(CSVRecord line, int before) {
    if (line.size() > MOST_COLUMNS) {
      throw new ImportRefused("import.file.wide", MOST_COLUMNS);
    }
    var number = Math.toIntExact(line.getRecordNumber()) + before;
    return new Row(number, line.stream().map(CsvReader::storable).toList());
  }

  /** What cannot be kept becomes the sign for what cannot be read, which every field refuses. */
  private static String storable(String cell) {
    var cut = cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell;
    return cut.replaceAll("[\\p{Cntrl}&&[^\\t\\r\\n]]|\\p{Cs}", "\uFFFD");
  }

  private static List<String> headings(List<String> cells) {
    var used = new HashSet<String>();
    var headings = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var plain = cells.get(i).replaceAll("\\s+", " ").strip();
      var name = plain.isEmpty() ? "#" + (i + 1) : plain;
      var cut = name.substring(0, Math.min(name.length(), LONGEST_HEADING));
      var free =
          Stream.iterate(1, n -> n + 1)
              .map(n -> n == 1 ? cut : cut + " (" + n + ")")
              .filter(used::add)
              .findFirst();
      headings.add(free.orElseThrow());
    }
    return headings;
  }
}
