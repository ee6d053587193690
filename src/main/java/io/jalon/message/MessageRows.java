package io.jalon.message;

import io.jalon.journal.Entry.Place;
import io.jalon.message.Message.Terms;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code message}. */
@Component
class MessageRows {

  /** The order in which messages of a place or a dossier are read. */
  static final String ORDER = " order by created_at, length(mail_key), mail_key";

  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Message message) {
    jdbc.sql(
            """
            insert into message (id, run_id, template_id, version, dossier_id, step_id, action_id,
              pass, channel, mail_key, content_id, role_id, recipient_id, recipient_name,
              recipient_address, subject, body, status, created_at, failure, resend_of, supervisor,
              cause, keep, receipt, attachments)
            values (:id, :run, :template, :version, :dossier, :step, :action, :pass, :channel, :key,
              :content, :role, :recipient, :name, :address, :subject, :body, :status, :at, :failure,
              :resend, :supervisor, :cause, :keep, :receipt, :attachments)
            """)
        .params(MessageColumns.of(message))
        .params(MessageColumns.of(message.place()))
        .update();
  }

  /** Gives the prepared messages of a place another status, and answers them as they were. */
  List<Message> takePrepared(Place place, MessageStatus status) {
    var prepared = prepared(place);
    prepared.forEach(message -> status(message.id(), status));
    return prepared;
  }

  /** The prepared messages of a place, locked until the transaction ends. */
  List<Message> prepared(Place place) {
    return jdbc.sql(
            """
                select * from message
                where run_id = ? and action_id = ? and pass = ? and status = 'PREPARED'
                """
                + ORDER
                + " for update")
        .params(place.runId(), place.actionId(), place.pass())
        .query(MessageColumns::message)
        .list();
  }

  /**
   * The messages of a place that were written but neither validated nor sent, those that could be
   * written to nobody among them, locked until the transaction ends.
   */
  List<Message> unvalidated(Place place) {
    return jdbc.sql(
            """
                select * from message
                where run_id = ? and action_id = ? and pass = ? and status in ('PREPARED', 'FAILED')
                """
                + ORDER
                + " for update")
        .params(place.runId(), place.actionId(), place.pass())
        .query(MessageColumns::message)
        .list();
  }

  /** The messages of a dossier that could be written to nobody who holds a function. */
  List<Message> unaddressed(String dossierId, String roleId) {
    return jdbc.sql(
            "select * from message where dossier_id = ? and role_id = ? and status = 'FAILED'"
                + ORDER)
        .params(dossierId, roleId)
        .query(MessageColumns::message)
        .list();
  }

  /** Gives a message another status. */
  void status(String id, MessageStatus status) {
    jdbc.sql("update message set status = ? where id = ?").params(status.name(), id).update();
    forgetFacts(id, status);
  }

  /** Gives a message another text, and keeps the one that its template had written. */
  void edited(String id, MessageEdits.Text text, Message.Edit edit) {
    jdbc.sql(
            """
            update message set subject = :subject, body = :body, original_subject = :wasSubject,
              original_body = :wasBody, edited_by = :by, edited_at = :at where id = :id
            """)
        .param("subject", text.subject())
        .param("body", text.body())
        .param("wasSubject", edit.subject())
        .param("wasBody", edit.body())
        .param("by", edit.by())
        .param("at", Timestamp.from(edit.at()))
        .param("id", id)
        .update();
  }

  /** Gives a message other documents to go along with it. */
  void attached(String id, List<Message.Attachment> attachments) {
    jdbc.sql("update message set attachments = ? where id = ?")
        .params(AttachmentText.write(attachments), id)
        .update();
  }

  /** A message cannot leave, and never came as far as the outbox. */
  void failed(String id, String reason) {
    jdbc.sql("update message set status = 'FAILED', failure = ? where id = ?")
        .params(reason, id)
        .update();
  }

  /** A message says what this version of its template says. */
  void writtenBy(String id, int version) {
    jdbc.sql("update message set content_version = ? where id = ?").params(version, id).update();
  }

  /** The ids of the messages of a place that leave in the place of others, corrected. */
  Set<String> corrections(Place place) {
    return jdbc.sql(
            "select id from message where run_id = ? and action_id = ? and pass = ?"
                + " and resend_of is not null and content_version is not null")
        .params(place.runId(), place.actionId(), place.pass())
        .query(String.class)
        .set();
  }

  /** Lets a message go under these terms. */
  void queued(String id, Terms terms) {
    jdbc.sql("update message set status = 'QUEUED', cause = ?, keep = ? where id = ?")
        .param(terms.cause())
        .param(terms.keep())
        .param(id)
        .update();
  }

  /** The messages of a run that have not left, and would not stay without their cause. */
  List<Message> unsent(String runId) {
    return jdbc.sql(
            """
            select * from message where run_id = ?
              and (status = 'PREPARED' or (status in ('QUEUED', 'TO_PRINT') and not keep))
            """
                + ORDER)
        .param(runId)
        .query(MessageColumns::message)
        .list();
  }

  /** The keys of the messages of a run that wait to leave. */
  List<String> queuedKeys(String runId) {
    return jdbc.sql("select mail_key from message where run_id = ? and status = 'QUEUED'")
        .param(runId)
        .query(String.class)
        .list();
  }

  /** The dossiers about which messages of a template wait to leave. */
  List<String> dossiersWaiting(String templateId) {
    return jdbc.sql(
            """
            select distinct dossier_id from message where template_id = ? and status = 'QUEUED'
            order by dossier_id
            """)
        .param(templateId)
        .query(String.class)
        .list();
  }

  /** A message, locked until the transaction ends. */
  Message lock(String id) {
    return jdbc.sql("select * from message where id = ? for update")
        .param(id)
        .query(MessageColumns::message)
        .single();
  }

  /**
   * Records the fate of what the outbox holds.
   *
   * @return the message, when the key is one of ours and its fate was open
   */
  Optional<Message> close(
      String key, MessageStatus status, @Nullable Instant sentAt, @Nullable String failure) {
    var closed =
        jdbc.sql(
                """
                update message set status = :status, sent_at = :sent, failure = :failure
                where mail_key = :key and status in ('QUEUED', 'IN_DOUBT')
                """)
            .param("status", status.name())
            .param("sent", sentAt == null ? null : Timestamp.from(sentAt))
            .param("failure", failure)
            .param("key", key)
            .update();
    var message = closed == 0 ? Optional.<Message>empty() : byKey(key);
    message.ifPresent(one -> forgetFacts(one.id(), status));
    return message;
  }

  private void forgetFacts(String id, MessageStatus status) {
    if (status.over()) {
      jdbc.sql("delete from message_fact where message_id = ?").param(id).update();
    }
  }

  List<Message> at(Place place) {
    return jdbc.sql("select * from message where run_id = ? and action_id = ? and pass = ?" + ORDER)
        .params(place.runId(), place.actionId(), place.pass())
        .query(MessageColumns::message)
        .list();
  }

  List<Message> of(String dossierId) {
    return jdbc.sql("select * from message where dossier_id = ?" + ORDER)
        .param(dossierId)
        .query(MessageColumns::message)
        .list();
  }

  Optional<Message> find(String id) {
    return jdbc.sql("select * from message where id = ?")
        .param(id)
        .query(MessageColumns::message)
        .optional();
  }

  Optional<Message> byKey(String key) {
    return jdbc.sql("select * from message where mail_key = ?")
        .param(key)
        .query(MessageColumns::message)
        .optional();
  }
}
