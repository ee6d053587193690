package io.jalon.web.mails;

import io.jalon.dossier.Sight;
import io.jalon.outbox.HttpCall.Outcome;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpRequest;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.SequenceNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The calls of other programs, written for those who read a list of them; no secret is shown. */
@Component
class CallList {

  private static final String SELECT =
      "select h.id, h.method, h.url, h.status, h.next_at, h.code, h.result, h.failure, h.decided_at,"
          + " h.created_at, h.template_id, h.version, d.reference, c.name as client"
          + " from http_call h join dossier d on d.id = h.dossier_id"
          + " join client c on c.id = d.client_id where 1 = 1";

  private final JdbcClient jdbc;
  private final SequenceNames names;
  private final Sight sight;

  CallList(JdbcClient jdbc, SequenceNames names, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
    this.names = names;
  }

  /** How many wait for somebody's decision. */
  long inDoubt() {
    var seen = sight.only("http_call.dossier_id");
    return jdbc.sql("select count(*) from http_call where status = 'IN_DOUBT'" + seen.sql())
        .params(seen.values())
        .query(Long.class)
        .single();
  }

  /** Those in doubt first, then the newest. */
  List<CallRow> newest(int limit, Reader reader) {
    var seen = sight.only("h.dossier_id");
    return jdbc.sql(
            SELECT
                + seen.sql()
                + " order by case when h.status = 'IN_DOUBT' then 0 else 1 end, h.id desc"
                + " fetch first ? rows only")
        .params(seen.values())
        .param(limit)
        .query((row, n) -> row(row, reader))
        .list();
  }

  private CallRow row(ResultSet row, Reader reader) throws SQLException {
    var status = Status.valueOf(row.getString("status"));
    var failure = row.getString("failure");
    int code = row.getInt("code");
    var answered = !row.wasNull();
    return new CallRow(
        row.getLong("id"),
        row.getString("method"),
        HttpRequest.host(row.getString("url")),
        state(status, row.getString("result")),
        row.getString("reference"),
        row.getString("client"),
        names.name(row.getString("template_id"), row.getInt("version")),
        reader.moment(moment(row, status).toInstant()),
        answered ? code : null,
        failure == null ? null : reader.label("journal.value.reason.", failure));
  }

  private static Timestamp moment(ResultSet row, Status status) throws SQLException {
    if (status == Status.QUEUED) {
      return row.getTimestamp("next_at");
    }
    var decided = row.getTimestamp("decided_at");
    return decided == null ? row.getTimestamp("created_at") : decided;
  }

  private static String state(Status status, @Nullable String result) {
    return switch (status) {
      case QUEUED -> "waiting";
      case CLAIMED, SENDING -> "leaving";
      case IN_DOUBT -> "doubt";
      case CANCELLED -> "stopped";
      case DECIDED, DELIVERED, UNHEARD -> decided(result);
    };
  }

  private static String decided(@Nullable String result) {
    return switch (String.valueOf(result)) {
      case Outcome.SUCCEEDED -> "done";
      case Outcome.DROPPED -> "stopped";
      default -> "failed";
    };
  }
}
