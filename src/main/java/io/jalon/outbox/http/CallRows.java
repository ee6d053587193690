package io.jalon.outbox.http;

import io.jalon.journal.Entry.Place;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls.NewCall;
import io.jalon.outbox.HttpRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code http_call}, as it is written first and read. */
@Component
class CallRows {

  private final JdbcClient jdbc;

  CallRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new call; it has an outcome already when it cannot be made. */
  void insert(NewCall call, Instant now, Status status, Outcome outcome) {
    var place = call.place();
    var request = call.request();
    jdbc.sql(
            """
            insert into http_call (dossier_id, run_id, template_id, version, step_id, action_id,
              pass, role_id, method, url, headers, content_type, body, timeout, retries, fields,
              status, attempts, next_at, result, failure, decided_at, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
            """)
        .params(call.dossierId(), place.runId(), place.templateId(), place.version())
        .params(place.stepId(), place.actionId(), place.pass(), call.roleId())
        .params(request.method(), request.url(), CallTexts.of(request.headers()))
        .params(request.contentType(), request.body(), request.timeout(), request.retries())
        .params(CallTexts.of(call.fields()), status.name(), Timestamp.from(now))
        .params(outcome.result(), outcome.failure(), at(outcome.decidedAt()), Timestamp.from(now))
        .update();
  }

  /** It has an outcome that nobody has answered. */
  void supposed(long id, Outcome outcome) {
    jdbc.sql(
            "update http_call set status = 'DELIVERED', result = ?, code = ?, answer_values = ?,"
                + " decided_at = ? where id = ?")
        .params(outcome.result(), outcome.code(), CallTexts.ofValues(outcome.values()))
        .params(at(outcome.decidedAt()), id)
        .update();
  }

  Optional<HttpCall> find(long id) {
    return jdbc.sql("select * from http_call where id = ?")
        .param(id)
        .query(CallRows::read)
        .optional();
  }

  List<HttpCall> of(String dossierId) {
    return jdbc.sql("select * from http_call where dossier_id = ? order by id")
        .param(dossierId)
        .query(CallRows::read)
        .list();
  }

  /** The calls of one pass of an action, the last one first. */
  List<HttpCall> at(String runId, String actionId, int pass) {
    return jdbc.sql(
            "select * from http_call where run_id = ? and action_id = ? and pass = ?"
                + " order by id desc")
        .params(runId, actionId, pass)
        .query(CallRows::read)
        .list();
  }

  /** The last call of an action in a run. */
  Optional<HttpCall> last(String runId, String actionId) {
    return jdbc.sql(
            "select * from http_call where run_id = ? and action_id = ? order by id desc"
                + " fetch first 1 row only")
        .params(runId, actionId)
        .query(CallRows::read)
        .optional();
  }

  /** Those whose outcome is known, and is to be given to their run now. */
  List<HttpCall> decided(Instant now) {
    return jdbc.sql(
            "select * from http_call where status = 'DECIDED' and next_at <= ?"
                + " order by next_at, id fetch first 100 rows only")
        .param(Timestamp.from(now))
        .query(CallRows::read)
        .list();
  }

  static HttpCall read(ResultSet rs, int row) throws SQLException {
    var fields = CallTexts.fields(rs.getString("fields"));
    var outcome =
        new Outcome(
            rs.getString("result"),
            rs.getObject("code", Integer.class),
            rs.getString("answer"),
            CallTexts.values(rs.getString("answer_values"), fields),
            rs.getString("failure"),
            instant(rs.getTimestamp("decided_at")));
    return new HttpCall(
        rs.getLong("id"),
        place(rs),
        rs.getString("dossier_id"),
        rs.getString("role_id"),
        request(rs),
        fields,
        Status.valueOf(rs.getString("status")),
        rs.getInt("attempts"),
        rs.getTimestamp("next_at").toInstant(),
        outcome,
        rs.getTimestamp("created_at").toInstant());
  }

  private static HttpRequest request(ResultSet rs) throws SQLException {
    return new HttpRequest(
        rs.getString("method"),
        rs.getString("url"),
        CallTexts.texts(rs.getString("headers")),
        rs.getString("content_type"),
        rs.getString("body"),
        rs.getInt("timeout"),
        rs.getInt("retries"));
  }

  private static Place place(ResultSet rs) throws SQLException {
    return new Place(
        rs.getString("run_id"),
        rs.getString("template_id"),
        rs.getInt("version"),
        rs.getString("step_id"),
        rs.getString("action_id"),
        rs.getInt("pass"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Timestamp at(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }
}
