package io.jalon.importing.line;

import io.jalon.importing.ImportFile;
import io.jalon.importing.ImportFile.Mapping;
import io.jalon.importing.Reason;
import io.jalon.importing.reading.Amounts;
import io.jalon.importing.reading.Days;
import io.jalon.importing.reading.Headings;
import io.jalon.importing.reading.Misread;
import io.jalon.rest.SpreadsheetText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a line says, field by field, read as strictly as the REST interface reads it. Every reading
 * throws {@link LineRefused} with the column when a cell is not as it should be.
 */
public final class LineValues {

  private static final int MOST_WHOLE_DIGITS = 12;
  private static final int SHOWN = 40;
  private static final Pattern AROUND = Pattern.compile("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  /** What cannot be read, and what could forge the header of a mail. */
  private static final Pattern FORBIDDEN =
      Pattern.compile("\uFFFD|[\\p{Cntrl}&&[^\\t\\r\\n]]|\\p{Cs}");

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");
  private static final Pattern REFERENCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>(),;:\"\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*");

  private final String importId;
  private final Mapping mapping;
  private final List<String> headings;
  private final List<String> cells;

  private LineValues(String importId, Mapping mapping, List<String> headings, List<String> cells) {
    this.importId = importId;
    this.mapping = mapping;
    this.headings = headings;
    this.cells = cells;
  }

  /**
   * A line of a file.
   *
   * @throws LineRefused when it has more cells than the file has columns
   */
  public static LineValues of(ImportFile file, List<String> cells) {
    var headings = file.source().headings();
    if (cells.stream().skip(headings.size()).anyMatch(cell -> !cell.isBlank())) {
      // An amount with a comma, between commas: every cell after it would be taken for another.
      throw new LineRefused(
          Reason.of("cells", Integer.toString(cells.size()), Integer.toString(headings.size())));
    }
    return new LineValues(file.id(), file.mapping(), headings, cells);
  }

  /** The import that the line belongs to. */
  String importId() {
    return importId;
  }

  /** A refusal of what a field says; the text of the reason names the value after these. */
  LineRefused refused(String field, String code, String... values) {
    return new LineRefused(Reason.at(mapping.heading(field), code, values));
  }

  /** What a cell says, or what the field is by default. */
  Optional<String> text(String field) {
    var heading = mapping.heading(field);
    int column = heading == null ? -1 : headings.indexOf(heading);
    var cell = column >= 0 && column < cells.size() ? bare(cells.get(column)) : "";
    var said = cell.isEmpty() ? bare(mapping.defaults().getOrDefault(field, "")) : cell;
    if (FORBIDDEN.matcher(said).find()) {
      throw refused(field, "unreadable");
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(said);
  }

  /** What has to be said. */
  String wanted(String field, Function<String, Optional<String>> reading) {
    return reading.apply(field).orElseThrow(() -> refused(field, "missing", field));
  }

  /** A reference as the office writes them. */
  Optional<String> reference(String field) {
    return matching(field, REFERENCE, "reference");
  }

  /** One line. */
  Optional<String> line(String field, int longest) {
    return text(field)
        .map(
            said -> {
              if (BREAKS.matcher(said).find()) {
                throw refused(field, "line");
              }
              return fitting(field, said, longest);
            });
  }

  /** Some lines. */
  Optional<String> lines(String field, int longest) {
    return text(field)
        .map(said -> fitting(field, said.replace("\r\n", "\n").replace('\r', '\n'), longest));
  }

  /** An e-mail address. */
  Optional<String> email(String field) {
    var longest = 200;
    return matching(field, EMAIL, "email").map(said -> fitting(field, said, longest));
  }

  /** The name of a type or a status, as conditions write it; « En cours » is read as en_cours. */
  Optional<String> name(String field, int longest) {
    return text(field)
        .map(
            said -> {
              var name = Headings.plain(said).replace(' ', '_');
              if (!name.matches("[a-z][a-z0-9_]*")) {
                throw refused(field, "name", shown(said));
              }
              return fitting(field, name, longest);
            });
  }

  /** An amount with two decimals. */
  Optional<BigDecimal> amount(String field) {
    return read(field, Amounts::read)
        .map(
            amount -> {
              if (amount.precision() - amount.scale() > MOST_WHOLE_DIGITS) {
                throw refused(field, "amount", shown(amount.toPlainString()));
              }
              return amount;
            });
  }

  /** A day. */
  Optional<LocalDate> day(String field) {
    return read(field, Days::read);
  }

  private <T> Optional<T> read(String field, Function<String, T> reading) {
    return text(field)
        .map(
            said -> {
              try {
                return reading.apply(said);
              } catch (Misread wrong) {
                throw refused(field, wrong.code(), shown(said));
              }
            });
  }

  private Optional<String> matching(String field, Pattern format, String code) {
    return text(field)
        .map(
            said -> {
              if (!format.matcher(said).matches()) {
                throw refused(field, code, shown(said));
              }
              return said;
            });
  }

  private String fitting(String field, String said, int longest) {
    if (said.length() > longest) {
      throw refused(field, "long", Integer.toString(longest));
    }
    return said;
  }

  /** The beginning of what somebody wrote, for them to find it. */
  static String shown(String said) {
    var line = BREAKS.matcher(said).replaceAll(" ");
    return line.length() <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }

  /** In lower case and without accents, to be compared. */
  static String plain(String said) {
    return Headings.plain(said).toLowerCase(Locale.ROOT);
  }

  private static String bare(String cell) {
    return AROUND.matcher(SpreadsheetText.original(cell)).replaceAll("");
  }
}
