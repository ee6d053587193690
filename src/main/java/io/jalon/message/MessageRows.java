package io.jalon.message;

import io.jalon.journal.Entry.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code message}. */
@Component
class MessageRows {

  private static final String ORDER = " order by created_at, length(mail_key), mail_key";

  private final JdbcClient jdbc;

  MessageRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Message message) {
    jdbc.sql(
            """
            insert into message (id, run_id, template_id, version, dossier_id, step_id, action_id,
              pass, channel, mail_key, content_id, role_id, recipient_name, recipient_address, subject,
              body, status, created_at, failure)
            values (:id, :run, :template, :version, :dossier, :step, :action, :pass, :channel, :key,
              :content, :role, :name, :address, :subject, :body, :status, :at, :failure)
            """)
        .params(columns(message))
        .params(columns(message.place()))
        .update();
  }

  private static Map<String, @Nullable Object> columns(Message message) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", message.id());
    columns.put("dossier", message.dossierId());
    columns.put("channel", message.channel().name());
    columns.put("key", message.mailKey());
    columns.put("content", message.contentId());
    columns.put("role", message.roleId());
    columns.put("name", message.recipientName());
    columns.put("address", message.recipientAddress());
    columns.put("subject", message.subject());
    columns.put("body", message.body());
    columns.put("status", message.status().name());
    columns.put("at", Timestamp.from(message.createdAt()));
    columns.put("failure", message.failure());
    return columns;
  }

  private static Map<String, @Nullable Object> columns(Place place) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("run", place.runId());
    columns.put("template", place.templateId());
    columns.put("version", place.version());
    columns.put("step", place.stepId());
    columns.put("action", place.actionId());
    columns.put("pass", place.pass());
    return columns;
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
        .query(MessageRows::message)
        .list();
  }

  /** Gives a message another status. */
  void status(String id, MessageStatus status) {
    jdbc.sql("update message set status = ? where id = ?").params(status.name(), id).update();
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
    return closed == 0 ? Optional.empty() : byKey(key);
  }

  List<Message> at(Place place) {
    return jdbc.sql("select * from message where run_id = ? and action_id = ? and pass = ?" + ORDER)
        .params(place.runId(), place.actionId(), place.pass())
        .query(MessageRows::message)
        .list();
  }

  List<Message> of(String dossierId) {
    return jdbc.sql("select * from message where dossier_id = ?" + ORDER)
        .param(dossierId)
        .query(MessageRows::message)
        .list();
  }

  Optional<Message> find(String id) {
    return jdbc.sql("select * from message where id = ?")
        .param(id)
        .query(MessageRows::message)
        .optional();
  }

  private Optional<Message> byKey(String key) {
    return jdbc.sql("select * from message where mail_key = ?")
        .param(key)
        .query(MessageRows::message)
        .optional();
  }

  private static Message message(ResultSet row, int number) throws SQLException {
    var sentAt = row.getTimestamp("sent_at");
    return new Message(
        row.getString("id"),
        place(row),
        row.getString("dossier_id"),
        Message.Channel.valueOf(row.getString("channel")),
        row.getString("mail_key"),
        row.getString("content_id"),
        row.getString("role_id"),
        row.getString("recipient_name"),
        row.getString("recipient_address"),
        row.getString("subject"),
        row.getString("body"),
        MessageStatus.valueOf(row.getString("status")),
        row.getTimestamp("created_at").toInstant(),
        sentAt == null ? null : sentAt.toInstant(),
        row.getString("failure"));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getString("run_id"),
        row.getString("template_id"),
        row.getInt("version"),
        row.getString("step_id"),
        row.getString("action_id"),
        row.getInt("pass"));
  }
}
