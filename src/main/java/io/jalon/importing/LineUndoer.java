package io.jalon.importing;

import io.jalon.importing.line.Effect;
import io.jalon.importing.line.LineImports;
import io.jalon.importing.line.LineKept;
import io.jalon.importing.line.Overtaken;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes back one line, in a transaction of its own, unless something has followed. */
@Component
class LineUndoer {

  private final ImportRows files;
  private final LineRows rows;
  private final LineImports kinds;
  private final OwnTransaction own;
  private final Journal journal;

  LineUndoer(
      ImportRows files, LineRows rows, LineImports kinds, OwnTransaction own, Journal journal) {
    this.files = files;
    this.rows = rows;
    this.kinds = kinds;
    this.own = own;
    this.journal = journal;
  }

  void undo(ImportFile file, int number) {
    try {
      own.run(() -> once(file, number));
    } catch (LineKept kept) {
      keep(file, number, kept.reason());
    } catch (Overtaken changed) {
      keep(file, number, Reason.of("undo.changed"));
    } catch (DataIntegrityViolationException followed) {
      keep(file, number, Reason.of("undo.followed"));
    }
  }

  private void once(ImportFile file, int number) {
    var line = standing(file, number);
    if (line.isEmpty()) {
      return;
    }
    var effect = rows.effect(file.id(), number);
    if (effect.isEmpty()) {
      rows.undone(file.id(), number, Reason.of("undo.erased"));
      return;
    }
    kinds.undo(file.kind(), effect.get(), line.get().result() == LineResult.CREATED);
    rows.undone(file.id(), number, null);
    tell(file, number, effect.get());
  }

  private Optional<ImportLine> standing(ImportFile file, int number) {
    return files.hold(file.id(), ImportState.UNDOING)
        ? rows.find(file.id(), number).filter(line -> !ImportLine.UNDONE.equals(line.undo()))
        : Optional.empty();
  }

  private void tell(ImportFile file, int number, Effect effect) {
    var dossier = effect.dossierId();
    if (dossier != null) {
      journal.write(
          Entry.of("import_undone", dossier).with("name", file.name()).with("line", number));
    }
  }

  private void keep(ImportFile file, int number, Reason reason) {
    own.run(
        () -> {
          if (standing(file, number).isPresent()) {
            rows.undone(file.id(), number, reason);
          }
        });
  }
}
