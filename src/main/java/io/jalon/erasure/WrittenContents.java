package io.jalon.erasure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Blanks what was written about and to a person; that it was written, when and by whom, stays. */
@Component
class WrittenContents {

  private static final String MAILS =
      "in (select id from outbox where item_key in (select mail_key from message where %s))";

  /** What somebody had written about them in a file. */
  private static final String BLANK_LINES =
      "update import_line set cells = '', subject = null, reason_values = null, before_values = null,"
          + " after_values = null where ";

  private static final List<String> OF_DOSSIER =
      List.of(
          "update task set description = '', note = null, sheet = null where dossier_id = :id",
          "update document set name = :erased, body = '' where dossier_id = :id",
          "delete from document_file where document_id in (select id from document where"
              + " dossier_id = :id)",
          "update notification set content = :erased where dossier_id = :id",
          "update http_call set url = '', headers = '', body = '', answer = null,"
              + " answer_values = null where dossier_id = :id",
          "delete from repere_value where dossier_id = :id and repere_id in"
              + " (select id from repere where kind = 'TEXT')",
          "update run set end_label = :erased where dossier_id = :id and end_kind ="
              + " 'user_decision'",
          "update command_answer set body = null where body like '%' || :id || '%'",
          "update run_pause set reason = null where run_id in (select id from run where"
              + " dossier_id = :id)",
          "update payment set reference = id where dossier_id = :id",
          BLANK_LINES + "dossier_id = :id");

  /** A short text that may name the person. */
  private record Title(String table, String column, String key) {

    /** References are unique. */
    String instead(String dossierId) {
      return column.equals("reference") ? "efface-" + dossierId.substring(0, 8) : Identity.ERASED;
    }
  }

  private static final List<Title> TITLES =
      List.of(
          new Title("task", "title", "dossier_id"),
          new Title("appointment", "title", "dossier_id"),
          new Title("run", "end_label", "dossier_id"),
          new Title("dossier", "status", "id"),
          new Title("dossier", "reference", "id"));

  private final JdbcClient jdbc;

  WrittenContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void blankDossier(String dossierId, Identity person) {
    OF_DOSSIER.forEach(sql -> run(sql, dossierId));
    blankMessages("dossier_id = :id", dossierId);
    TITLES.forEach(title -> blankHinted(title, dossierId, person));
  }

  /** A title that a template wrote for everybody is a fact; one with a word of the name is none. */
  private void blankHinted(Title title, String dossierId, Identity person) {
    jdbc
        .sql(
            "select %s as found from %s where %s = ?"
                .formatted(title.column(), title.table(), title.key()))
        .param(dossierId)
        .query(String.class)
        .list()
        .stream()
        .filter(found -> found != null && person.hinted(found))
        .distinct()
        .forEach(
            found ->
                jdbc.sql(
                        "update %s set %s = ? where %s = ? and %s = ?"
                            .formatted(title.table(), title.column(), title.key(), title.column()))
                    .params(title.instead(dossierId), dossierId, found)
                    .update());
  }

  /** The lines of files from which somebody came. */
  void blankLinesOf(String personId) {
    run(BLANK_LINES + "target = :id", personId);
  }

  void blankMessagesTo(String intervenantId) {
    blankMessages("recipient_id = :id", intervenantId);
  }

  private void blankMessages(String which, String id) {
    run(
        "delete from message_fact where message_id in (select id from message where " + which + ")",
        id);
    run(
        "update outbox_mail set recipient_name = :erased, recipient_address = '', reply_name ="
            + " null, reply_address = null, subject = :erased, body = '', attachments = null"
            + " where item_id "
            + MAILS.formatted(which),
        id);
    run(
        "update outbox set handed_over = null, addressee = null, failure = null where id "
            + MAILS.formatted(which),
        id);
    run(
        "update message set recipient_name = :erased, recipient_address = '', subject = :erased,"
            + " body = '', failure = null, attachments = null, original_subject = null, original_body = null,"
            + " edited_by = null, edited_at = null where "
            + which,
        id);
  }

  private void run(String sql, String id) {
    var statement = jdbc.sql(sql).param("id", id);
    (sql.contains(":erased") ? statement.param("erased", Identity.ERASED) : statement).update();
  }
}
