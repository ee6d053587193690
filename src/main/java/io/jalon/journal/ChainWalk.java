package io.jalon.journal;

import io.jalon.journal.JournalChain.Head;
import io.jalon.journal.Verification.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes along the lines of a dossier, from the first to the last, and notes what does not fit. */
final class ChainWalk {

  private final List<Fault> faults = new ArrayList<>();
  private final String dossierId;
  private long count;
  private long erased;
  private long last;
  private @Nullable String hash = ChainedLine.NONE;

  ChainWalk(String dossierId) {
    this.dossierId = dossierId;
  }

  /**
   * A line as it stands.
   *
   * @param number its number
   * @param hash its hash, or {@code null} when there is none
   * @param line what can be read of it, or {@code null} when nothing can
   */
  record Found(long number, @Nullable String hash, @Nullable ChainedLine line) {}

  /** The number of the last line met. */
  long last() {
    return last;
  }

  void meet(Found found) {
    count++;
    var line = found.line();
    if (found.number() <= last) {
      note(Fault.Kind.ADDED, found.number(), found.number());
      return;
    }
    if (found.number() > last + 1) {
      note(Fault.Kind.MISSING, last + 1, found.number() - 1);
      hash = null;
    }
    if (line == null || !line.genuine()) {
      note(Fault.Kind.CHANGED, found.number(), found.number());
    } else if (hash != null && !hash.equals(line.previous())) {
      note(Fault.Kind.UNLINKED, found.number(), found.number());
    }
    if (line != null && line.seal().salt() == null) {
      erased++;
    }
    last = found.number();
    hash = found.hash();
  }

  /**
   * The walk is over.
   *
   * @param head what was noted as the last line, or {@code null} when nothing was
   * @param stored how many lines the dossier has, those without a number included
   */
  Verification end(@Nullable Head head, long stored) {
    var end = head == null ? new Head(0, "") : head;
    if (last < Math.max(1, end.line())) {
      note(Fault.Kind.MISSING, last + 1, Math.max(1, end.line()));
    } else if (last > end.line()) {
      note(Fault.Kind.ADDED, end.line() + 1, last);
    } else if (!end.hash().equals(hash)) {
      note(Fault.Kind.END, last, last);
    }
    if (stored > count) {
      note(Fault.Kind.ADDED, last + 1, last + stored - count);
    }
    return new Verification(dossierId, stored, erased, end.hash(), faults);
  }

  private void note(Fault.Kind kind, long from, long to) {
    var before = faults.isEmpty() ? null : faults.get(faults.size() - 1);
    if (before != null && before.kind() == kind && before.to() == from - 1) {
      faults.set(faults.size() - 1, new Fault(kind, before.from(), to));
    } else {
      faults.add(new Fault(kind, from, to));
    }
  }
}
