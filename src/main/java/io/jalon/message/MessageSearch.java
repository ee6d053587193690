package io.jalon.message;

import io.jalon.dossier.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds messages by what became of them; it reads the outbox's row beside each. */
@Component
public class MessageSearch {

  private static final String HELD =
      "(o.suspended or exists (select 1 from outbox_hold h where h.active_topic = o.topic))";

  private static final String FOUND =
      "select m.*, o.next_at, o.attempts, o.failure as last_failure, o.suspended, "
          + HELD
          + " as held from message m left join outbox o on o.item_key = m.mail_key where 1 = 1";

  private final JdbcClient jdbc;
  private final Sight sight;

  MessageSearch(JdbcClient jdbc, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /** Where a message stands, in one word. */
  public enum State {
    /** It leaves when its time comes. */
    WAITING("m.status = 'QUEUED' and not " + MessageSearch.HELD),
    /** It waits, with its template or its run, until it is let go. */
    HELD("m.status = 'QUEUED' and " + MessageSearch.HELD),
    PREPARED("m.status = 'PREPARED'"),
    REFUSED("m.status = 'REFUSED'"),
    SENT("m.status = 'SENT'"),
    KEPT("m.status = 'KEPT'"),
    /** It could not leave, and has not been sent again since. */
    FAILED("m.status = 'FAILED' and " + MessageRepeats.NONE),
    /** It may not have left, and has not been sent again since. */
    IN_DOUBT("m.status = 'IN_DOUBT' and " + MessageRepeats.NONE),
    TO_PRINT("m.status = 'TO_PRINT'"),
    PRINTED("m.status = 'PRINTED'"),
    DROPPED("m.status = 'DROPPED'"),
    TAKEN_BACK("m.status = 'TAKEN_BACK'");

    private final String condition;

    State(String condition) {
      this.condition = condition;
    }
  }

  /**
   * What is looked for; {@code null} for all.
   *
   * @param dossierId about this dossier
   * @param templateId written by this template
   * @param state that stand so
   */
  public record Filter(
      @Nullable String dossierId, @Nullable String templateId, @Nullable State state) {}

  /**
   * A message that was found.
   *
   * @param message the message
   * @param waiting what it waits for; {@code null} when it is not on its way
   */
  public record Found(Message message, @Nullable Waiting waiting) {}

  /**
   * What a message waits for.
   *
   * @param leavesAt when it leaves, or is tried again; until then it can be taken back
   * @param held whether it waits beyond that until it is let go
   * @param withRun whether it is held because its run is paused; else its template is
   * @param attempts how often it was tried
   * @param lastFailure why it was not taken the last time, or {@code null}
   */
  public record Waiting(
      Instant leavesAt,
      boolean held,
      boolean withRun,
      int attempts,
      @Nullable String lastFailure) {}

  /** The messages of a dossier, the oldest first. */
  public List<Found> of(String dossierId, @Nullable State state) {
    return find(
        new Filter(dossierId, null, state),
        "",
        Map.of(),
        " order by m.created_at, length(m.mail_key), m.mail_key");
  }

  /**
   * A page of messages, the newest first.
   *
   * @param before the id of the last message known, or {@code null} for the first page
   * @param limit how many at most
   */
  public List<Found> page(Filter filter, @Nullable String before, int limit) {
    var after =
        before == null
            ? ""
            : """
               and exists (select 1 from message last where last.id = :before and
                (m.created_at < last.created_at or
                (m.created_at = last.created_at and m.id < last.id)))
              """;
    var params = new HashMap<String, Object>();
    params.put("limit", limit);
    if (before != null) {
      params.put("before", before);
    }
    return find(filter, after, params, " order by m.created_at desc, m.id desc limit :limit");
  }

  /**
   * A message that has not left.
   *
   * @param version which version of its template has written its content
   */
  public record Coming(Found found, int version) {}

  /**
   * The messages of a template that have not left and are not refused, whose content an earlier
   * version has written, the oldest first.
   *
   * @param newest which version is the newest
   */
  public List<Coming> coming(String templateId, int newest) {
    var seen = sight.only("m.dossier_id");
    var sql =
        FOUND
            + " and m.template_id = ? and m.status in ('PREPARED', 'QUEUED', 'TO_PRINT')"
            + " and coalesce(m.content_version, m.version) < ?"
            + seen.sql()
            + " order by m.created_at, m.id";
    return jdbc.sql(sql)
        .params(templateId, newest)
        .params(seen.values())
        .query((row, number) -> new Coming(found(row, number), version(row)))
        .list();
  }

  private static int version(ResultSet row) throws SQLException {
    int corrected = row.getInt("content_version");
    return row.wasNull() ? row.getInt("version") : corrected;
  }

  /** A message by its id. */
  public Optional<Found> one(String id) {
    return jdbc.sql(FOUND + " and m.id = :id")
        .param("id", id)
        .query(MessageSearch::found)
        .optional();
  }

  private List<Found> find(Filter filter, String where, Map<String, ?> params, String order) {
    var sql = new StringBuilder(FOUND).append(where);
    var all = new HashMap<String, Object>(params);
    sql.append(sight.only("m.dossier_id").named(all::put));
    if (filter.dossierId() != null) {
      sql.append(" and m.dossier_id = :dossier");
      all.put("dossier", filter.dossierId());
    }
    if (filter.templateId() != null) {
      sql.append(" and m.template_id = :template");
      all.put("template", filter.templateId());
    }
    if (filter.state() != null) {
      sql.append(" and ").append(filter.state().condition);
    }
    return jdbc.sql(sql.append(order).toString()).params(all).query(MessageSearch::found).list();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    var message = MessageColumns.message(row, number);
    return new Found(message, message.status() == MessageStatus.QUEUED ? waiting(row) : null);
  }

  private static @Nullable Waiting waiting(ResultSet row) throws SQLException {
    var next = row.getTimestamp("next_at");
    return next == null
        ? null
        : new Waiting(
            next.toInstant(),
            row.getBoolean("held"),
            row.getBoolean("suspended"),
            row.getInt("attempts"),
            row.getString("last_failure"));
  }
}
