package io.jalon.web.sequence;

import io.jalon.journal.Author;
import io.jalon.journal.JournalEntry;
import io.jalon.run.Run;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.RunState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, in words.
 *
 * @param at when
 * @param by who ended it before its time, or {@code null}
 * @param label the end that it reached, or why it was ended, or {@code null}
 */
public record Ends(String at, @Nullable String by, @Nullable String label) {

  /** How a run ended, or {@code null} while it has not. */
  static @Nullable Ends of(Run run, List<JournalEntry> lines, Reader reader) {
    var at = run.endedAt();
    if (at == null) {
      return null;
    }
    var stopped = !RunState.of(run).equals(RunState.REACHED);
    var line =
        lines.stream().filter(one -> stopped && one.entry().kind().equals("run_ended")).findFirst();
    return new Ends(
        reader.moment(at),
        line.map(one -> by(one, reader)).orElse(null),
        line.map(one -> one.entry().details().get("reason")).orElse(run.endLabel()));
  }

  /** Who did something; Jalon where nobody did. */
  static String by(JournalEntry line, Reader reader) {
    var author = Objects.requireNonNull(line.author());
    return author.kind() == Author.Kind.SYSTEM ? "Jalon" : reader.account(author.id());
  }
}
