package io.jalon.importing.api;

import io.jalon.importing.ImportField;
import io.jalon.importing.ImportFile;
import io.jalon.importing.ImportLine;
import io.jalon.importing.Imports;
import io.jalon.importing.Reason;
import io.jalon.importing.api.Shown.Column;
import io.jalon.importing.api.Shown.Field;
import io.jalon.importing.api.Shown.Line;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what became of a file and of its lines. */
@Component
class ImportTexts {

  /** Values of these reasons are fields, which have labels. */
  private static final String MISSING = "missing";

  private static final int FIRST_LINES = 100;

  private final Imports imports;
  private final MessageSource messages;

  ImportTexts(Imports imports, MessageSource messages) {
    this.imports = imports;
    this.messages = messages;
  }

  /** A file with its first lines. */
  Shown shown(ImportFile file, Locale locale) {
    var lines =
        imports.lines(file, 0, FIRST_LINES).stream().map(line -> line(file, line, locale)).toList();
    return shown(file, lines, locale);
  }

  /** A file without its lines. */
  Shown summary(ImportFile file, Locale locale) {
    return shown(file, List.of(), locale);
  }

  private Shown shown(ImportFile file, List<Line> lines, Locale locale) {
    var columns = file.mapping().columns();
    return new Shown(
        file.id(),
        file.kind().id(),
        file.name(),
        file.state(),
        file.source().charset(),
        file.source().delimiter(),
        file.dates(),
        file.source().headings().stream()
            .map(heading -> new Column(heading, columns.get(heading)))
            .toList(),
        file.mapping().defaults(),
        file.kind().fields().stream().map(field -> field(field, locale)).toList(),
        missing(file),
        imports.counts(file),
        lines);
  }

  private Field field(ImportField field, Locale locale) {
    return new Field(field.id(), label(field.id(), locale), field.required());
  }

  private static List<String> missing(ImportFile file) {
    Map<String, String> defaults = file.mapping().defaults();
    return file.kind().fields().stream()
        .filter(ImportField::required)
        .map(ImportField::id)
        .filter(id -> file.mapping().heading(id) == null && !defaults.containsKey(id))
        .toList();
  }

  /** A line. */
  Line line(ImportFile file, ImportLine line, Locale locale) {
    var reason = line.reason();
    return new Line(
        line.number(),
        line.result(),
        result(line, locale),
        reason == null ? null : reason.code(),
        reason == null ? null : reason.column(),
        reason == null ? null : sentence(line.number(), reason, locale),
        line.target(),
        line.undo(),
        line.cells().subList(0, Math.min(line.cells().size(), file.source().headings().size())));
  }

  /** What became of a line, in words. */
  String result(ImportLine line, Locale locale) {
    var undo = line.undo();
    return text("import.result." + (undo == null ? line.result().name() : undo), locale);
  }

  /** Which line and column, what is wrong, and how to mend it. */
  String sentence(int number, Reason reason, Locale locale) {
    var values =
        reason.code().equals(MISSING)
            ? reason.values().stream().map(id -> label(id, locale)).toList()
            : reason.values();
    var column = reason.column();
    var variant = reason.code().equals(MISSING) && column == null ? ".column" : "";
    var what = text("import.reason." + reason.code() + variant, locale, values.toArray());
    return column == null
        ? text("import.line", locale, number, what)
        : text("import.line.column", locale, number, column, what);
  }

  private String label(String field, Locale locale) {
    return text("import.field." + field, locale);
  }

  /** A text of the messages files. */
  String text(String code, Locale locale, Object... values) {
    var written = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      written[i] = plain(values[i]);
    }
    return messages.getMessage(code, written, locale);
  }

  /** A line's number has no separators. */
  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Integer number ? number.toString() : value;
  }
}
