package io.jalon.importing;

import io.jalon.importing.line.Effect;
import io.jalon.importing.line.LineImports;
import io.jalon.importing.line.LineRefused;
import io.jalon.importing.line.LineValues;
import io.jalon.importing.line.Overtaken;
import io.jalon.importing.line.Plan;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.Conflicts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Applies one line, once, in a transaction of its own: what it does and that it was done stand
 * together or not at all.
 */
@Component
class LineApplier {

  private static final Logger LOG = LoggerFactory.getLogger(LineApplier.class);
  private static final int TRIES = 4;

  private final ImportRows files;
  private final LineRows rows;
  private final LineImports kinds;
  private final OwnTransaction own;
  private final Parts parts;

  /** What tells of it, and knows why something failed. */
  @Component
  record Parts(Journal journal, Conflicts conflicts) {}

  LineApplier(ImportRows files, LineRows rows, LineImports kinds, OwnTransaction own, Parts parts) {
    this.files = files;
    this.rows = rows;
    this.kinds = kinds;
    this.own = own;
    this.parts = parts;
  }

  /** Applies a line; nothing happens when it was applied, or its import is applied no more. */
  void apply(ImportFile file, int number) {
    try {
      own.run(() -> once(file, number));
    } catch (LineRefused refused) {
      refuse(file, number, refused.reason());
    } catch (RuntimeException failure) {
      again(file, number, failure, 2);
    }
  }

  /** Another command was at the same place: the line is planned anew, on what is there now. */
  private void again(ImportFile file, int number, RuntimeException failure, int attempt) {
    if (attempt > TRIES || !met(failure)) {
      LOG.error("line {} of import {} failed", number, file.id(), failure);
      refuse(file, number, Reason.of("failed"));
      return;
    }
    try {
      own.run(() -> once(file, number));
    } catch (LineRefused refused) {
      refuse(file, number, refused.reason());
    } catch (RuntimeException next) {
      again(file, number, next, attempt + 1);
    }
  }

  private boolean met(RuntimeException failure) {
    return failure instanceof DuplicateKeyException
        || failure instanceof Overtaken
        || parts.conflicts().in(failure);
  }

  private void once(ImportFile file, int number) {
    var line = waiting(file, number);
    if (line == null) {
      return;
    }
    var plan = plan(file, line);
    var effect = plan.work().get();
    var target = effect == null ? plan.target() : effect.target();
    rows.applied(file.id(), done(line, plan.result().applied(), target), effect);
    tell(file, number, effect);
  }

  /** The line, locked with its import, when it is still to be applied. */
  private @Nullable ImportLine waiting(ImportFile file, int number) {
    return files.hold(file.id(), ImportState.APPLYING)
        ? rows.find(file.id(), number).filter(line -> !line.applied()).orElse(null)
        : null;
  }

  private Plan plan(ImportFile file, ImportLine line) {
    var values = LineValues.of(file, line.cells());
    rows.sameBefore(file.id(), kinds.subject(file.kind(), values), line.number())
        .ifPresent(
            first -> {
              throw new LineRefused(Reason.of("twice", Integer.toString(first)));
            });
    return kinds.plan(file.kind(), values);
  }

  private static ImportLine done(ImportLine line, LineResult result, @Nullable String target) {
    return new ImportLine(line.number(), line.cells(), result, true, null, target, null);
  }

  private void tell(ImportFile file, int number, @Nullable Effect effect) {
    if (effect != null && effect.dossierId() != null) {
      parts
          .journal()
          .write(
              Entry.of("imported", effect.dossierId())
                  .with("name", file.name())
                  .with("line", number));
    }
  }

  private void refuse(ImportFile file, int number, Reason reason) {
    own.run(
        () -> {
          if (waiting(file, number) != null) {
            rows.refused(file.id(), number, reason);
          }
        });
  }
}
