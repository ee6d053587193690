package io.jalon.follow;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.follow.Digest.Rhythm;
import io.jalon.outbox.Outbox;
import io.jalon.outbox.Outbox.Mail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sums up by e-mail what is somebody's to do and what happened on the dossiers that they follow.
 * The next time is moved on in the transaction that queues the mail: of several nodes one sends.
 */
@Component
public class Digests {

  private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final DigestText text;
  private final Post post;
  private final OfficeTime office;

  /** Where mails go, and who gets them. */
  @Component
  record Post(Outbox outbox, Intervenants intervenants) {

    Optional<Intervenant> recipient(String account) {
      return intervenants
          .byAccount(account)
          .filter(one -> one.active() && one.email() != null && !one.email().isBlank());
    }
  }

  Digests(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      DigestText text,
      Post post,
      OfficeTime office) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.text = text;
    this.post = post;
    this.office = office;
  }

  /** The summary that somebody wants; empty when they want none. */
  public Optional<Digest> of(String account) {
    return jdbc.sql("select * from digest where account = ?")
        .param(account)
        .query(Digests::read)
        .optional();
  }

  /** Somebody wants a summary from now on. */
  @Transactional
  public Digest want(String account, Rhythm rhythm, String language) {
    stop(account);
    jdbc.sql(
            "insert into digest (account, rhythm, language, since, next_at) values (?, ?, ?, ?, ?)")
        .params(account, rhythm.name(), language)
        .params(Timestamp.from(office.now()), Timestamp.from(next(rhythm)))
        .update();
    return of(account).orElseThrow();
  }

  /** Somebody wants none any more. */
  @Transactional
  public void stop(String account) {
    jdbc.sql("delete from digest where account = ?").param(account).update();
  }

  /** Sends what is due. */
  public void sendDue() {
    jdbc.sql("select * from digest where next_at <= ? order by next_at, account")
        .param(Timestamp.from(office.now()))
        .query(Digests::read)
        .list()
        .forEach(this::sendAlone);
  }

  /** A summary that cannot be written keeps nobody else's from leaving. */
  private void sendAlone(Digest digest) {
    try {
      transaction.executeWithoutResult(status -> send(digest));
    } catch (RuntimeException failed) {
      LOG.error("The summary of {} could not be sent", digest.account(), failed);
    }
  }

  private void send(Digest digest) {
    if (!movedOn(digest)) {
      return;
    }
    post.recipient(digest.account())
        .ifPresent(
            who ->
                text.of(digest)
                    .ifPresent(letter -> post.outbox().queue(mail(digest, who, letter), "digest")));
  }

  private static Mail mail(Digest digest, Intervenant who, DigestText.Letter letter) {
    return new Mail(
        "digest-" + digest.account() + "-" + digest.nextAt().getEpochSecond(),
        who.name(),
        String.valueOf(who.email()).strip(),
        letter.subject(),
        letter.body());
  }

  private boolean movedOn(Digest digest) {
    return jdbc.sql("update digest set since = ?, next_at = ? where account = ? and next_at = ?")
            .params(Timestamp.from(office.now()), Timestamp.from(next(digest.rhythm())))
            .params(digest.account(), Timestamp.from(digest.nextAt()))
            .update()
        > 0;
  }

  /** The next morning of a working week, or of a Monday. */
  private Instant next(Rhythm rhythm) {
    var day = office.today().plusDays(1);
    var next =
        rhythm == Rhythm.WEEKLY
            ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
            : weekday(day);
    return next.atTime(MORNING).atZone(office.zone()).toInstant();
  }

  private static LocalDate weekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        ? day
        : day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private static Digest read(ResultSet row, int number) throws SQLException {
    return new Digest(
        row.getString("account"),
        Rhythm.valueOf(row.getString("rhythm")),
        row.getString("language"),
        row.getTimestamp("since").toInstant(),
        row.getTimestamp("next_at").toInstant());
  }
}
