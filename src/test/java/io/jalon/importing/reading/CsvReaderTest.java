package io.jalon.importing.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.importing.ImportRefused;
import io.jalon.importing.reading.Table.Row;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets and accounts write them, and files that mean harm. */
class CsvReaderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static Table read(String text) {
    return CsvReader.read(text.getBytes(UTF_8));
  }

  private static String refusal(byte[] file) {
    try {
      CsvReader.read(file);
      return "none";
    } catch (ImportRefused refused) {
      return refused.code();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void the_encoding_is_found_out(String name) {
    var text = "Référence;Nom\nC-1;Société « Œuvre » à 5 €\n";
    var charset = Charset.forName(name);
    var marked = charset.equals(UTF_16LE) || charset.equals(UTF_16BE);
    var table = CsvReader.read((marked ? "\uFEFF" + text : text).getBytes(charset));
    assertThat(table.charset()).isEqualTo(name);
    assertThat(table.headings()).containsExactly("Référence", "Nom");
    assertThat(table.rows().get(0).cells()).containsExactly("C-1", "Société « Œuvre » à 5 €");
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_heading() {
    assertThat(read("\uFEFFRéférence;Nom\nC-1;A").headings()).containsExactly("Référence", "Nom");
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_separator_is_found_out_outside_of_quotes(String separator) {
    var other = separator.equals(",") ? ";" : ",";
    var file = String.join(separator, "\"a%1$s%1$s%1$sb\"".formatted(other), "c", "d") + "\n1";
    assertThat(read(file).delimiter()).isEqualTo(separator.charAt(0));
    assertThat(read(file).headings()).hasSize(3);
  }

  @Test
  void a_line_that_says_the_separator_is_believed_and_counted() {
    var table = read("sep=|\r\nRéférence|Nom\r\nC-1|A;B\r\n");
    assertThat(table.headings()).containsExactly("Référence", "Nom");
    assertThat(table.rows()).containsExactly(new Row(3, List.of("C-1", "A;B")));
  }

  @Test
  void quotes_hold_separators_line_breaks_and_quotes() {
    var table = read("Ref;Adresse\nC-1;\"12 rue \"\"Haute\"\";\nBelval\"\nC-2;x\n");
    assertThat(table.rows())
        .containsExactly(
            new Row(2, List.of("C-1", "12 rue \"Haute\";\nBelval")),
            new Row(3, List.of("C-2", "x")));
  }

  @Test
  void empty_lines_are_counted_and_left_out() {
    assertThat(read("Ref;Nom\n\n;\nC-1;A\n").rows())
        .containsExactly(new Row(4, List.of("C-1", "A")));
  }

  @Test
  void columns_without_a_heading_or_with_the_same_have_names_of_their_own() {
    assertThat(read("Nom;;Nom\na;b;c").headings()).containsExactly("Nom", "#2", "Nom (2)");
  }

  @Test
  void what_no_database_holds_becomes_what_every_field_refuses() {
    var cells = read("Ref;Nom\nC-1;A\u0000B\u001FC").rows().get(0).cells();
    assertThat(cells).containsExactly("C-1", "A\uFFFDB\uFFFDC");
  }

  @Test
  void bytes_that_stand_for_no_letter_can_be_seen() {
    var file = "Ref;Nom\nC-1;\u00e9?".getBytes(WINDOWS);
    file[file.length - 1] = (byte) 0x81;
    assertThat(CsvReader.read(file).rows().get(0).cells().get(1)).contains("\uFFFD");
  }

  @Test
  void a_huge_cell_is_cut_to_what_is_refused_in_any_case() {
    var table = read("Ref;Nom\nC-1;" + "x".repeat(3_000_000));
    assertThat(table.rows().get(0).cells().get(1)).hasSize(2_000);
  }

  @Test
  void a_file_that_is_none_is_refused_with_a_way_to_mend_it() {
    assertThat(refusal(new byte[0])).isEqualTo("import.file.empty");
    assertThat(refusal("\n\n".getBytes(UTF_8))).isEqualTo("import.file.empty");
    assertThat(refusal("PK\u0003\u0004xlsx".getBytes(UTF_8))).isEqualTo("import.file.no-text");
    assertThat(refusal("%PDF-1.4".getBytes(UTF_8))).isEqualTo("import.file.no-text");
  }

  @Test
  void too_many_lines_or_columns_are_refused() {
    var line = "C-1;A\n";
    assertThat(refusal(("Ref;Nom\n" + line.repeat(20_000)).getBytes(UTF_8))).isEqualTo("none");
    assertThat(refusal(("Ref;Nom\n" + line.repeat(20_001)).getBytes(UTF_8)))
        .isEqualTo("import.file.long");
    assertThat(refusal(";".repeat(500).concat("x\n").getBytes(UTF_8)))
        .isEqualTo("import.file.wide");
  }

  @Test
  void a_quote_that_does_not_close_is_refused_with_its_line() {
    assertThatThrownBy(() -> read("Ref;Nom\nC-1;A\nC-2;\"B\nC-3;C\n"))
        .isInstanceOfSatisfying(
            ImportRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("import.file.quotes");
              assertThat(refused.values()).containsExactly(3L);
            });
    assertThat(refusal("Ref;Nom\nC-1;\"A\"B\n".getBytes(UTF_8))).isEqualTo("import.file.quotes");
  }
}
