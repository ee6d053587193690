package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.journal.FaultTexts;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.Verification;
import io.jalon.print.PrintedPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints a history, oldest line first, with the result of its verification. */
@Component
class HistoryPrint {

  /** The whole file is laid out in memory. */
  private static final int MOST = 5000;

  private final Parts parts;
  private final TransactionTemplate oneMoment;

  HistoryPrint(Parts parts, PlatformTransactionManager transactions) {
    this.parts = parts;
    this.oneMoment = new TransactionTemplate(transactions);
    oneMoment.setReadOnly(true);
    oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** What it is made with. */
  @Component
  record Parts(
      Journal journal,
      JournalCheck check,
      FaultTexts faults,
      HistoryDays days,
      Sheet sheet,
      PrintedPages pages) {}

  /** What was read at one moment. */
  private record Read(List<JournalEntry> lines, Verification verification) {}

  /**
   * Prints it.
   *
   * @param account who takes it away
   */
  byte[] of(Dossier dossier, String account, Reader reader) {
    var read = oneMoment.execute(status -> read(dossier));
    if (read == null) {
      throw new IllegalStateException("nothing read");
    }
    return parts.pages().print("history", model(dossier, read, account, reader));
  }

  private Read read(Dossier dossier) {
    return new Read(parts.journal().of(dossier.id(), 0, MOST), parts.check().of(dossier.id()));
  }

  private Map<String, Object> model(Dossier dossier, Read read, String account, Reader reader) {
    var verification = read.verification();
    return Map.of(
        "t", reader,
        "head", parts.sheet().of(dossier, reader),
        "days", parts.days().days(read.lines(), reader, reader::dated),
        "made", reader.text("history.pdf.made", reader.now(), reader.names().account(account)),
        "verdict", verdict(verification, reader),
        "intact", verification.intact(),
        "faults", parts.faults().of(verification, reader.locale()),
        "sealed", verification.head(),
        "notes", notes(read, reader));
  }

  private static String verdict(Verification verification, Reader reader) {
    var code = verification.intact() ? "history.pdf.intact" : "history.pdf.broken";
    return reader.text(code, verification.lines());
  }

  private static List<String> notes(Read read, Reader reader) {
    var notes = new ArrayList<String>();
    if (read.verification().erased() > 0) {
      notes.add(reader.text("history.pdf.erased", read.verification().erased()));
    }
    if (read.verification().lines() > read.lines().size()) {
      notes.add(reader.text("history.pdf.more", read.lines().size()));
    }
    return notes;
  }
}
