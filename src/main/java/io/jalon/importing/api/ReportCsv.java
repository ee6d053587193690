package io.jalon.importing.api;

import io.jalon.importing.ImportFile;
import io.jalon.importing.ImportLine;
import io.jalon.importing.Imports;
import io.jalon.rest.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.springframework.stereotype.Component;

/** Writes the lines of a file with what became of each, for a spreadsheet. */
@Component
class ReportCsv {

  private static final int PAGE = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Imports imports;
  private final ImportTexts texts;

  ReportCsv(Imports imports, ImportTexts texts) {
    this.imports = imports;
    this.texts = texts;
  }

  /** Writes all lines; the stream is flushed, not closed. */
  void write(ImportFile file, Locale locale, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    var csv =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get()
            .print(writer);
    for (var name : List.of("number", "result", "reason")) {
      csv.print(texts.text("import.report." + name, locale));
    }
    print(file.source().headings(), csv);
    int last = 0;
    List<ImportLine> page;
    do {
      page = imports.lines(file, last, PAGE);
      for (var line : page) {
        write(line, locale, csv);
        last = line.number();
      }
    } while (page.size() == PAGE);
    csv.flush();
  }

  private void write(ImportLine line, Locale locale, CSVPrinter csv) throws IOException {
    var reason = line.reason();
    csv.print(line.number());
    csv.print(texts.result(line, locale));
    csv.print(
        reason == null
            ? ""
            : SpreadsheetText.harmless(texts.sentence(line.number(), reason, locale)));
    print(line.cells(), csv);
  }

  private static void print(List<String> cells, CSVPrinter csv) throws IOException {
    for (var cell : cells) {
      csv.print(SpreadsheetText.harmless(cell));
    }
    csv.println();
  }
}
