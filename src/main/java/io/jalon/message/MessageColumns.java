package io.jalon.message;

import io.jalon.journal.Entry.Place;
import io.jalon.message.Message.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as the columns of its row. */
final class MessageColumns {

  private MessageColumns() {}

  static Map<String, @Nullable Object> of(Message message) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("id", message.id());
    columns.put("dossier", message.dossierId());
    columns.put("channel", message.channel().name());
    columns.put("key", message.mailKey());
    columns.put("content", message.contentId());
    columns.put("role", message.roleId());
    columns.put("recipient", message.recipientId());
    columns.put("name", message.recipientName());
    columns.put("address", message.recipientAddress());
    columns.put("subject", message.subject());
    columns.put("body", message.body());
    columns.put("status", message.status().name());
    columns.put("at", Timestamp.from(message.createdAt()));
    columns.put("failure", message.failure());
    columns.put("resend", message.resendOf());
    columns.put("supervisor", message.terms().supervisor());
    columns.put("cause", message.terms().cause());
    columns.put("keep", message.terms().keep());
    columns.put("receipt", message.terms().receipt());
    columns.put("attachments", AttachmentText.write(message.attachments()));
    return columns;
  }

  static Map<String, @Nullable Object> of(Place place) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("run", place.runId());
    columns.put("template", place.templateId());
    columns.put("version", place.version());
    columns.put("step", place.stepId());
    columns.put("action", place.actionId());
    columns.put("pass", place.pass());
    return columns;
  }

  static Message message(ResultSet row, int number) throws SQLException {
    var sentAt = row.getTimestamp("sent_at");
    return new Message(
        row.getString("id"),
        place(row),
        row.getString("dossier_id"),
        Message.Channel.valueOf(row.getString("channel")),
        row.getString("mail_key"),
        row.getString("content_id"),
        row.getString("role_id"),
        row.getString("recipient_id"),
        row.getString("recipient_name"),
        row.getString("recipient_address"),
        row.getString("subject"),
        row.getString("body"),
        MessageStatus.valueOf(row.getString("status")),
        row.getTimestamp("created_at").toInstant(),
        sentAt == null ? null : sentAt.toInstant(),
        row.getObject("received_on", LocalDate.class),
        row.getString("failure"),
        row.getString("resend_of"),
        terms(row),
        edit(row),
        AttachmentText.read(row.getString("attachments")));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("supervisor"),
        row.getString("cause"),
        row.getBoolean("keep"),
        row.getString("receipt"));
  }

  private static Message.@Nullable Edit edit(ResultSet row) throws SQLException {
    var at = row.getTimestamp("edited_at");
    return at == null
        ? null
        : new Message.Edit(
            row.getString("original_subject"),
            row.getString("original_body"),
            row.getString("edited_by"),
            at.toInstant());
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
