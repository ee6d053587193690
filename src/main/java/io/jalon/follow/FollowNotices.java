package io.jalon.follow;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.PeopleNames;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.journal.JournalFilter;
import io.jalon.journal.JournalTexts;
import io.jalon.message.Notifications;
import io.jalon.message.Notifications.About;
import io.jalon.token.AccountPermissions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who follow a dossier what happened on it. How far each was told stands in a row that
 * is moved on in the transaction of the notifications: of several nodes one tells.
 */
@Component
public class FollowNotices {

  /** What followers are told of, by the kinds of lines of the history. */
  static final Set<String> KINDS =
      Set.of(
          "run_launched",
          "run_switched",
          "run_ended",
          "step_entered",
          "deadline_reached",
          "message_failed",
          "message_in_doubt",
          "message_unaddressed",
          "job_failed",
          "alert_raised");

  private static final int MOST_LINES = 500;

  private static final Logger LOG = LoggerFactory.getLogger(FollowNotices.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Telling telling;
  private final Lines lines;
  private final Words words;

  /** The history, and how it is told. */
  @Component
  record Lines(Journal journal, JournalTexts texts, PeopleNames people) {

    List<JournalEntry> after(String dossierId, long known) {
      return journal.of(dossierId, known, MOST_LINES);
    }

    /** The newest of those that followers are told of. */
    List<JournalEntry> newest(String dossierId, int limit) {
      var told = new JournalFilter(KINDS, Set.of());
      return journal.newest(dossierId, told, Long.MAX_VALUE, limit);
    }

    String text(JournalEntry line, Locale locale) {
      return texts.text(line, locale, people.now());
    }
  }

  /** Who is told: nobody who may not see dossiers any more. */
  @Component
  record Telling(Notifications notifications, AccountPermissions permissions) {

    boolean may(String account) {
      return permissions.of(account).contains("view");
    }

    void tell(String account, About about, String text) {
      if (may(account)) {
        notifications.notifyOnly(account, about, text);
      }
    }
  }

  /** The office's language and time. */
  @Component
  record Words(MessageSource messages, OfficeTime office) {

    String late(String title) {
      return messages.getMessage("follow.late", new Object[] {title}, office.locale());
    }
  }

  FollowNotices(
      JdbcClient jdbc, TransactionTemplate transaction, Telling telling, Lines lines, Words words) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.telling = telling;
    this.lines = lines;
    this.words = words;
  }

  private record Behind(String account, String dossierId, long known) {}

  private record Late(String account, String dossierId, String taskId, String title, Instant due) {}

  /** Tells all that has not been told yet. */
  public void tell() {
    behind()
        .forEach(
            one ->
                alone(
                    one.dossierId(), () -> transaction.executeWithoutResult(status -> tell(one))));
    late().forEach(one -> alone(one.dossierId(), () -> tell(one)));
  }

  /** What cannot be told is tried again the next time, and keeps nobody else from being told. */
  private static void alone(String dossierId, Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException failed) {
      LOG.error("The followers of dossier {} could not be told", dossierId, failed);
    }
  }

  private List<Behind> behind() {
    return jdbc.sql(
            "select f.account, f.dossier_id, f.told_up_to from following f where exists (select 1"
                + " from journal_entry j where j.dossier_id = f.dossier_id and j.line > f.told_up_to)"
                + " order by f.dossier_id, f.account")
        .query((row, n) -> new Behind(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  private void tell(Behind one) {
    var news = lines.after(one.dossierId(), one.known());
    if (news.isEmpty() || !movedOn(one, news.get(news.size() - 1).id())) {
      return;
    }
    news.stream()
        .filter(line -> KINDS.contains(line.entry().kind()))
        .filter(line -> !line.author().id().equals(one.account()))
        .map(line -> lines.text(line, words.office().locale()))
        .forEach(text -> telling.tell(one.account(), About.dossier(one.dossierId()), text));
  }

  private boolean movedOn(Behind one, long known) {
    return jdbc.sql(
                "update following set told_up_to = ? where account = ? and dossier_id = ? and"
                    + " told_up_to = ?")
            .params(known, one.account(), one.dossierId(), one.known())
            .update()
        > 0;
  }

  /** What has become late since they follow the dossier, and they were not told of. */
  private List<Late> late() {
    return jdbc.sql(
            "select f.account, f.dossier_id, t.id, t.title, t.due_at from following f join task t on"
                + " t.dossier_id = f.dossier_id where t.status = 'OPEN' and t.due_at < ? and"
                + " t.due_at > f.since and not exists (select 1 from following_late l where"
                + " l.account = f.account and l.task_id = t.id and l.due_at = t.due_at)"
                + " order by t.due_at, t.id, f.account")
        .param(Timestamp.from(words.office().now()))
        .query(
            (row, n) ->
                new Late(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant()))
        .list();
  }

  private void tell(Late one) {
    try {
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("insert into following_late (account, task_id, due_at) values (?, ?, ?)")
                .params(one.account(), one.taskId(), Timestamp.from(one.due()))
                .update();
            telling.tell(
                one.account(), new About(one.dossierId(), one.taskId()), words.late(one.title()));
          });
    } catch (DuplicateKeyException told) {
      // Another node was faster.
    }
  }
}
