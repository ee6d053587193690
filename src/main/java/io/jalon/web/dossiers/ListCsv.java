package io.jalon.web.dossiers;

import io.jalon.rest.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list for a spreadsheet: UTF-8 with its mark, semicolons, and no cell that is a formula. */
final class ListCsv {

  /** As many lines as a file has. */
  static final int MOST = 10_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setQuoteMode(QuoteMode.ALL_NON_NULL).get();

  /** What begins with a sign and is no formula. */
  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  private ListCsv() {}

  /** The heads of the columns, then the lines. */
  static byte[] write(Stream<String> head, Stream<Stream<@Nullable String>> lines) {
    var text = new StringWriter();
    text.write('\uFEFF');
    try (var file = new CSVPrinter(text, FORMAT)) {
      file.printRecord(head.map(ListCsv::cell));
      for (var line : (Iterable<Stream<@Nullable String>>) lines::iterator) {
        file.printRecord(line.map(ListCsv::cell));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same as a file of this name. */
  static ResponseEntity<byte[]> file(String name, byte[] written) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .body(written);
  }

  private static @Nullable String cell(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return NUMBER.matcher(text).matches() ? text : SpreadsheetText.harmless(text);
  }
}
