package io.jalon.web.dossiers;

import io.jalon.dossier.Label;
import io.jalon.dossier.Repere;
import io.jalon.rest.SpreadsheetText;
import io.jalon.web.dossier.Reader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Dossiers for a spreadsheet: UTF-8 with its mark, semicolons, and no cell that is a formula. */
final class DossiersCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.ALL_NON_NULL).get();

  private DossiersCsv() {}

  /** The columns that always stand there, then the repères that somebody reads. */
  static byte[] write(List<DossierRows.Row> rows, List<Repere> reperes, Reader reader) {
    var text = new StringWriter();
    text.write('\uFEFF');
    try (var file = new CSVPrinter(text, FORMAT)) {
      var head = Stream.of(reader.text("dossiers.csv.head").split(";"));
      var others = reperes.stream().map(Repere::label);
      file.printRecord(Stream.concat(head, others).map(SpreadsheetText::harmless));
      for (var row : rows) {
        var values = reperes.stream().map(one -> row.reperes().getOrDefault(one.id(), ""));
        file.printRecord(Stream.concat(cells(row), values).map(SpreadsheetText::harmless));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> cells(DossierRows.Row row) {
    return Stream.of(
            row.reference(),
            row.client(),
            row.type(),
            row.status(),
            row.sequences(),
            row.next(),
            row.holder(),
            row.due(),
            row.balance(),
            row.owner(),
            row.step(),
            row.labels().stream().map(Label::name).collect(Collectors.joining(", ")))
        .map(cell -> cell == null ? "" : cell);
  }
}
