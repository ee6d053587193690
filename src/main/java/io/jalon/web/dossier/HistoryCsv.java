package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalTexts;
import io.jalon.rest.SpreadsheetText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a history as CSV, page by page, oldest line first. */
@Component
class HistoryCsv {

  private static final int PAGE = 500;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final List<String> NAMES =
      List.of(
          "line",
          "at",
          "utc",
          "author",
          "account",
          "channel",
          "address",
          "kind",
          "text",
          "sequence",
          "version",
          "step",
          "action",
          "pass",
          "run",
          "values",
          "erased",
          "hash");

  private final Journal journal;
  private final JournalCheck check;
  private final JournalTexts texts;
  private final Telling telling;

  HistoryCsv(Journal journal, JournalCheck check, JournalTexts texts, Telling telling) {
    this.journal = journal;
    this.check = check;
    this.texts = texts;
    this.telling = telling;
  }

  /** How lines are told in the words of the office. */
  @Component
  record Telling(DecidedLines decided, DecidedWords words, SequenceNames sequences) {}

  /**
   * For whom the columns are written.
   *
   * @param addresses whether they see the IP addresses
   */
  record Columns(Reader reader, boolean addresses) {}

  /** Writes all lines; the stream is flushed, not closed. */
  void write(Dossier dossier, Columns columns, char separator, OutputStream out)
      throws IOException {
    var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    var file = printer(writer, separator);
    for (var name : NAMES) {
      file.print(columns.reader().text("history.csv." + name));
    }
    file.println();
    var last = 0L;
    List<JournalEntry> page;
    do {
      page = journal.of(dossier.id(), last, PAGE);
      last = page.isEmpty() ? last : write(dossier, page, columns, file);
    } while (page.size() == PAGE);
    file.flush();
  }

  private static CSVPrinter printer(Writer writer, char separator) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator)
        .setQuoteMode(QuoteMode.ALL_NON_NULL)
        .get()
        .print(writer);
  }

  private long write(Dossier dossier, List<JournalEntry> page, Columns columns, CSVPrinter file)
      throws IOException {
    var last = page.get(page.size() - 1).id();
    var hashes = check.hashes(dossier.id(), page.get(0).id(), last);
    for (var line : page) {
      for (var value : values(line, columns)) {
        file.print(SpreadsheetText.harmless(value));
      }
      file.print(hashes.get(line.id()));
      file.println();
    }
    return last;
  }

  private List<@Nullable String> values(JournalEntry line, Columns columns) {
    var reader = columns.reader();
    var told = telling.decided().of(line, reader);
    var values = new ArrayList<@Nullable String>();
    values.add(Long.toString(line.id()));
    values.add(reader.stamp(line.at()));
    values.add(line.at().toString());
    values.add(texts.author(told.sentence().author(), reader.locale(), reader.names()));
    values.add(line.author().id());
    values.add(reader.text("journal.channel." + line.origin().channel()));
    values.add(columns.addresses() ? line.origin().address() : null);
    values.add(line.entry().kind());
    values.add(texts.text(told.sentence(), reader.locale(), reader.names()) + why(told, reader));
    place(line, values, reader);
    values.add(listed(line));
    values.add(String.join(", ", line.erased()));
    return values;
  }

  /** What decided, after the sentence. */
  private static String why(Decided told, Reader reader) {
    var condition = told.condition();
    if (condition == null) {
      return "";
    }
    var first =
        condition.equals(DecidedLines.OTHERWISE)
            ? reader.text("dossier.history.otherwise")
            : reader.text("dossier.history.condition") + " " + condition;
    return Stream.concat(Stream.of(first), told.values().stream())
        .collect(Collectors.joining(" ; ", " (", ")"));
  }

  private void place(JournalEntry line, List<@Nullable String> values, Reader reader) {
    var entry = line.entry();
    var place = entry.place();
    Stream.<Function<Place, @Nullable String>>of(
            at -> telling.sequences().name(at.templateId(), at.version()),
            at -> Integer.toString(at.version()),
            at -> named(at.stepId(), id -> telling.words().place(entry, id, reader)),
            at -> named(at.actionId(), id -> telling.words().action(entry, id, reader)),
            at -> Integer.toString(at.pass()),
            Place::runId)
        .forEach(part -> values.add(place == null ? null : part.apply(place)));
  }

  private static @Nullable String named(@Nullable String id, UnaryOperator<String> name) {
    return id == null ? null : name.apply(id);
  }

  private static String listed(JournalEntry line) {
    return line.entry().details().entrySet().stream()
        .map(value -> value.getKey() + " = " + value.getValue())
        .collect(Collectors.joining("\n"));
  }
}
