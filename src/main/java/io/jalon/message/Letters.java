package io.jalon.message;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Sight;
import io.jalon.journal.Journal;
import io.jalon.outbox.Holds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with letters: print them, and record when they were received (F-18). */
@Component
public class Letters {

  private final MessageRows rows;
  private final Checks checks;
  private final Reperes reperes;
  private final Journal journal;
  private final TransactionTemplate transaction;

  /** Their rows, and what stops a letter before it is printed, as it would stop a mail. */
  @Component
  record Checks(
      LetterRows letters,
      CauseCheck cause,
      Holds holds,
      MessageFates fates,
      OfficeTime office,
      Clock clock,
      Sight sight) {}

  Letters(
      MessageRows rows,
      Checks checks,
      Reperes reperes,
      Journal journal,
      PlatformTransactionManager transactions) {
    this.rows = rows;
    this.checks = checks;
    this.reperes = reperes;
    this.journal = journal;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** What became of a letter that somebody wanted to print. */
  public enum Print {
    /** It has left: it is printed from now on, as often as it takes. */
    PRINTED,
    /** Its cause is gone: it is not to be sent any more. */
    DROPPED,
    /** Its run is paused, or the messages of its template are held. */
    HELD,
    /** It is no letter, or none that waits to be printed. */
    NOT_TO_PRINT,
    /** There is no such message. */
    UNKNOWN
  }

  /**
   * A letter and what became of it.
   *
   * @param message its id
   * @param outcome what became of it
   */
  public record Printed(String message, Print outcome) {}

  /** What became of a receipt that somebody recorded. */
  public enum Receipt {
    RECORDED,
    /** The message has not left the house. */
    NOT_SENT,
    /** It left later than that. */
    BEFORE_SENT,
    /** That day has not come. */
    FUTURE,
    /** It has a receipt already, and nobody says why it gets another one. */
    ALREADY,
    /** There is no such repère, or it is no date. */
    NO_DATE
  }

  /** Lets letters leave, each by itself: one that cannot does not hold back the others. */
  public List<Printed> print(List<String> messages) {
    return messages.stream().distinct().map(id -> new Printed(id, printed(id))).toList();
  }

  private Print printed(String id) {
    return Objects.requireNonNull(transaction.execute(status -> print(id)));
  }

  private Print print(String id) {
    if (rows.find(id).filter(one -> checks.sight().sees(one.dossierId())).isEmpty()) {
      return Print.UNKNOWN;
    }
    var letter = rows.lock(id);
    if (letter.status() != MessageStatus.TO_PRINT) {
      return Print.NOT_TO_PRINT;
    }
    if (checks.letters().suspended(id) || checks.holds().active(letter.place().templateId())) {
      return Print.HELD;
    }
    var gone = checks.cause().against(letter.mailKey());
    if (gone.isPresent()) {
      rows.status(id, MessageStatus.DROPPED);
      checks.fates().dropped(letter, gone.get());
      return Print.DROPPED;
    }
    checks.letters().printed(id, checks.clock().instant().truncatedTo(ChronoUnit.MILLIS));
    journal.write(letter.entry("message_printed"));
    return Print.PRINTED;
  }

  /**
   * What an acknowledgement says.
   *
   * @param day when the message was received
   * @param repere the one that gets this date, with all that depends on it; {@code null} for the
   *     one that the message's template names, if any
   * @param reason why a receipt recorded before is corrected, or {@code null}
   */
  public record Acknowledged(LocalDate day, @Nullable String repere, @Nullable String reason) {}

  /**
   * Records when a message was received.
   *
   * @param message one that has left
   */
  @Transactional
  public Receipt received(Message message, Acknowledged receipt) {
    var now = rows.lock(message.id());
    var refusal = refusal(now, receipt);
    if (refusal != null) {
      return refusal;
    }
    var repere = receipt.repere() == null ? now.terms().receipt() : receipt.repere();
    if (repere != null) {
      if (reperes.find(repere).filter(known -> known.kind() == RepereKind.DATE).isEmpty()) {
        return Receipt.NO_DATE;
      }
      reperes.set(now.dossierId(), repere, receipt.day().toString());
    }
    checks.letters().received(now.id(), receipt.day());
    journal.write(
        now.entry("message_received")
            .with("day", receipt.day())
            .with("old", now.receivedOn())
            .with("reason", receipt.reason()));
    return Receipt.RECORDED;
  }

  private @Nullable Receipt refusal(Message message, Acknowledged receipt) {
    if (receipt.day().isAfter(checks.office().today())) {
      return Receipt.FUTURE;
    }
    var sent = message.sentAt();
    if (sent == null
        || (message.status() != MessageStatus.PRINTED && message.status() != MessageStatus.SENT)) {
      return Receipt.NOT_SENT;
    }
    if (receipt.day().isBefore(checks.office().day(sent))) {
      return Receipt.BEFORE_SENT;
    }
    return message.receivedOn() != null && receipt.reason() == null ? Receipt.ALREADY : null;
  }
}
