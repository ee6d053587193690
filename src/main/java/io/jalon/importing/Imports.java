package io.jalon.importing;

import io.jalon.importing.ImportFile.Dates;
import io.jalon.importing.ImportFile.Mapping;
import io.jalon.importing.ImportFile.Source;
import io.jalon.importing.reading.CsvReader;
import io.jalon.importing.reading.Headings;
import io.jalon.importing.reading.Table;
import io.jalon.importing.reading.Table.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Files of lines, from the moment they are handed in: previewed, mapped, applied and taken back.
 * Applying and taking back go line by line and can be called again wherever they ended.
 */
@Component
public class Imports {

  private static final int LONGEST_NAME = 200;

  private final ImportRows files;
  private final LineRows lines;
  private final Preview preview;
  private final Steps steps;
  private final OwnTransaction own;

  Imports(ImportRows files, LineRows lines, Preview preview, Steps steps, OwnTransaction own) {
    this.files = files;
    this.lines = lines;
    this.preview = preview;
    this.steps = steps;
    this.own = own;
  }

  /** What is done line by line. */
  @Component
  record Steps(LineApplier applier, LineUndoer undoer) {}

  /**
   * A file that is handed in.
   *
   * @param kind what its lines are
   * @param name how it is called
   * @param content its bytes
   * @param mapping which column says what, or {@code null} to have it proposed
   * @param defaults what fields are where no cell says it
   */
  public record Handed(
      ImportKind kind,
      String name,
      byte[] content,
      @Nullable Map<String, String> mapping,
      Map<String, String> defaults) {}

  /**
   * Takes a file in and says what each of its lines would do; nothing else is changed.
   *
   * @param account whose it is
   * @throws ImportRefused when it cannot be read, or the mapping does not fit it
   */
  public ImportFile preview(String account, Handed handed) {
    var table = CsvReader.read(handed.content());
    var file = file(account, handed, table);
    Mappings.check(file);
    var found = preview.of(file, table.rows());
    own.run(
        () -> {
          files.insert(file);
          lines.preview(file.id(), found);
        });
    return file;
  }

  private ImportFile file(String account, Handed handed, Table table) {
    var mapping =
        handed.mapping() == null
            ? Headings.proposal(handed.kind(), table.headings())
            : Mappings.used(handed.mapping());
    return new ImportFile(
        UUID.randomUUID().toString(),
        handed.kind(),
        named(handed.name()),
        account,
        ImportState.PREVIEWED,
        new Source(table.charset(), String.valueOf(table.delimiter()), table.headings()),
        new Mapping(mapping, Mappings.used(handed.defaults())),
        new Dates(files.now(), null, null));
  }

  private static String named(String given) {
    var line = given.replaceAll("[\\p{Cntrl}\\p{Cs}\u2028\u2029]+", " ").strip();
    var name = line.isEmpty() ? "import.csv" : line;
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2));
  }

  /**
   * Reads the lines of a file by another mapping; nothing else is changed.
   *
   * @throws ImportRefused when the mapping does not fit it, or it was applied
   */
  public ImportFile map(
      ImportFile file, Map<String, String> columns, Map<String, String> defaults) {
    var mapped =
        new ImportFile(
            file.id(),
            file.kind(),
            file.name(),
            file.account(),
            file.state(),
            file.source(),
            new Mapping(Mappings.used(columns), Mappings.used(defaults)),
            file.dates());
    Mappings.check(mapped);
    own.run(
        () -> {
          if (!files.hold(file.id(), ImportState.PREVIEWED)) {
            throw ImportRefused.late("import.begun");
          }
          files.map(file.id(), mapped.mapping());
          lines.preview(file.id(), preview.of(mapped, rows(file)));
        });
    return mapped;
  }

  private List<Row> rows(ImportFile file) {
    return lines.after(file.id(), 0, CsvReader.MOST_ROWS).stream()
        .map(line -> new Row(line.number(), line.cells()))
        .toList();
  }

  /**
   * Applies the lines that were not applied yet, each in a transaction of its own.
   *
   * @throws ImportRefused when it was taken back, or its lines are forgotten
   */
  public ImportFile apply(ImportFile file) {
    remembered(file);
    var goesOn =
        own.test(
            () ->
                files.move(
                    file.id(), ImportState.APPLYING, ImportState.PREVIEWED, ImportState.APPLYING));
    if (goesOn) {
      lines.unapplied(file.id()).forEach(number -> steps.applier().apply(file, number));
      own.run(
          () -> {
            if (files.move(file.id(), ImportState.APPLIED, ImportState.APPLYING)) {
              files.applied(file.id());
            }
          });
    }
    var now = find(file.account(), file.id()).orElseThrow();
    if (now.state() == ImportState.UNDOING || now.state() == ImportState.UNDONE) {
      throw ImportRefused.late("import.undone");
    }
    return now;
  }

  /**
   * Takes back what the lines have done, the last one first, as far as nothing has followed.
   *
   * @throws ImportRefused when nothing was applied, or its lines are forgotten
   */
  public ImportFile undo(ImportFile file) {
    remembered(file);
    var begun =
        own.test(
            () ->
                files.move(
                    file.id(),
                    ImportState.UNDOING,
                    ImportState.APPLYING,
                    ImportState.APPLIED,
                    ImportState.UNDOING,
                    ImportState.UNDONE));
    if (!begun) {
      throw ImportRefused.late("import.not-applied");
    }
    lines.standing(file.id()).forEach(number -> steps.undoer().undo(file, number));
    own.run(
        () -> {
          if (files.move(file.id(), ImportState.UNDONE, ImportState.UNDOING)) {
            files.undone(file.id());
          }
        });
    return find(file.account(), file.id()).orElseThrow();
  }

  private void remembered(ImportFile file) {
    if (file.state() != ImportState.PREVIEWED && lines.after(file.id(), 0, 1).isEmpty()) {
      throw ImportRefused.late("import.forgotten");
    }
  }

  /** The import with this id, when it is the account's. */
  public Optional<ImportFile> find(String account, String id) {
    return files.find(account, id);
  }

  /**
   * A page of an account's imports, the newest first.
   *
   * @param after the id of the last one of the page before, or {@code null}
   */
  public List<ImportFile> newest(String account, @Nullable String after, int limit) {
    return files.newest(account, after, limit);
  }

  /** The lines of an import after a number, in the order of the file. */
  public List<ImportLine> lines(ImportFile file, int after, int limit) {
    return lines.after(file.id(), after, limit);
  }

  /** How many lines have had which result, and were taken back or kept. */
  public Map<String, Integer> counts(ImportFile file) {
    return Counts.of(lines.counts(file.id()));
  }
}
