package io.jalon.web.dossiers;

import io.jalon.dossier.Planned;
import io.jalon.dossier.SearchWords;
import io.jalon.dossier.Sight;
import io.jalon.task.OpenTasks;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clients with what their dossiers amount to, in one statement a page. */
@Component
class ClientQuery {

  private static final String SELECT =
      "select c.id, c.reference, c.name, c.sort_name, c.kind, c.email, c.address,"
          + " (select count(*) from dossier d where d.client_id = c.id{seen}) as dossiers,"
          + " (select sum(d.balance) from dossier d where d.client_id = c.id{seen}) as balance"
          + " from client c where 1 = 1";

  private static final String FOUND =
      " and c.id in (select w.client_id from client_word w where w.word >= ? and w.word < ?)";

  private final JdbcClient jdbc;
  private final Planned planned;
  private final Sight sight;

  ClientQuery(JdbcClient jdbc, Planned planned, Sight sight) {
    this.sight = sight;
    this.planned = planned;
    this.jdbc = jdbc;
  }

  /** Which clients are listed. */
  enum Which {
    ALL("", ""),
    RUNNING(
        "cours",
        " and c.id in (select d.client_id from run r join dossier d on d.id = r.dossier_id where"
            + " r.ended_at is null{seen})"),
    LATE(
        "retard",
        " and c.id in (select d.client_id from task t join dossier d on d.id = t.dossier_id where"
            + " t.status = 'OPEN' and t.due_at < ?"
            + OpenTasks.MOVING
            + "{seen})");

    private final String address;
    private final String sql;

    Which(String address, String sql) {
      this.address = address;
      this.sql = sql;
    }

    /** What it is called in an address. */
    String address() {
      return address;
    }

    static Which of(@Nullable String address) {
      return Stream.of(values()).filter(one -> one.address.equals(address)).findFirst().orElse(ALL);
    }
  }

  /**
   * What is asked.
   *
   * @param q how words of the name, reference, e-mail or address begin; empty for all
   * @param now what is due before is late
   */
  record Wanted(String q, Which which, Instant now) {

    /** By words only. */
    static Wanted found(String q) {
      return new Wanted(q, Which.ALL, Instant.EPOCH);
    }
  }

  /**
   * A page of clients, by name.
   *
   * @param after the sort key of the client after which the list goes on, or {@code null}
   * @param afterId that client
   */
  List<Line> page(Wanted wanted, @Nullable String after, String afterId, int limit) {
    var values = new ArrayList<Object>();
    var seen = sight.only("d.id");
    values.addAll(seen.values());
    values.addAll(seen.values());
    var sql = new StringBuilder(SELECT.replace("{seen}", seen.sql()));
    words(wanted.q(), sql, values);
    if (wanted.which() != Which.ALL) {
      sql.append(wanted.which().sql.replace("{seen}", seen.sql()));
      values.addAll(
          wanted.which() == Which.LATE ? List.of(Timestamp.from(wanted.now())) : List.of());
      values.addAll(seen.values());
    }
    if (after != null) {
      // The first half is what an index can begin at.
      sql.append(" and c.sort_name >= ? and (c.sort_name > ? or c.id > ?)");
      values.addAll(List.of(after, after, afterId));
    }
    sql.append(" order by c.sort_name, c.id fetch first ? rows only");
    values.add(limit);
    return planned.read(
        () -> jdbc.sql(sql.toString()).params(values).query(ClientQuery::line).list());
  }

  private static void words(String q, StringBuilder sql, List<Object> values) {
    var sought = SearchWords.sought(q);
    sought.forEach(
        range -> {
          sql.append(FOUND);
          values.addAll(List.of(range.first(), range.beyond()));
        });
    sql.append(sought.isEmpty() && !q.isBlank() ? " and 1 = 0" : "");
  }

  /** Which versions run on the dossiers of a client that the reader may see. */
  List<Running> running(String clientId) {
    var seen = sight.only("d.id");
    return jdbc.sql(
            "select r.template_id, r.version, count(*) from run r join dossier d on d.id ="
                + " r.dossier_id where d.client_id = ? and r.ended_at is null"
                + seen.sql()
                + " group by r.template_id, r.version order by r.template_id, r.version desc")
        .param(clientId)
        .params(seen.values())
        .query((row, n) -> new Running(row.getString(1), row.getInt(2), row.getLong(3)))
        .list();
  }

  /**
   * A version that runs.
   *
   * @param dossiers on how many dossiers
   */
  record Running(String templateId, int version, long dossiers) {}

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getString("id"),
        row.getString("reference"),
        row.getString("name"),
        row.getString("sort_name"),
        row.getString("kind"),
        row.getString("email"),
        row.getString("address"),
        row.getLong("dossiers"),
        row.getBigDecimal("balance"));
  }

  /** One client. */
  public record Line(
      String id,
      String reference,
      String name,
      String sortName,
      String kind,
      @Nullable String email,
      @Nullable String address,
      long dossiers,
      @Nullable BigDecimal balance) {}
}
