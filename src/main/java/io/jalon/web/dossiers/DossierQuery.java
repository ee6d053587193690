package io.jalon.web.dossiers;

import io.jalon.web.dossier.ListKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dossiers with their client, a page at a time, and how many there are. */
@Component
class DossierQuery {

  /** Beyond it nobody counts. */
  static final int MOST_COUNTED = 1000;

  private final JdbcClient jdbc;

  DossierQuery(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of dossiers, the newest first, after the one created then. */
  List<Line> page(DossierFilter.Sql filter, @Nullable ListKey after, int limit) {
    var values = new ArrayList<>(filter.values());
    var sql =
        new StringBuilder(
                "select d.id, d.reference, d.type, d.status, d.owner, d.amount, d.balance,"
                    + " d.deadline, d.created_at, c.name as client"
                    + " from dossier d join client c on c.id = d.client_id where 1 = 1")
            .append(filter.conditions());
    if (after != null) {
      // The first half is what an index can begin at.
      sql.append(" and d.created_at <= ? and (d.created_at < ? or d.id > ?)");
      values.add(Timestamp.from(after.at()));
      values.add(Timestamp.from(after.at()));
      values.add(after.id());
    }
    sql.append(" order by d.created_at desc, d.id fetch first ? rows only");
    values.add(limit);
    return jdbc.sql(sql.toString()).params(values).query(DossierQuery::line).list();
  }

  /** How many there are of each, counted up to one more than {@link #MOST_COUNTED}. */
  List<Long> counts(List<DossierFilter.Sql> filters) {
    var sql =
        IntStream.range(0, filters.size())
            .mapToObj(
                i ->
                    "(select count(*) from (select 1 from dossier d where 1 = 1%s fetch first %d rows"
                            .formatted(filters.get(i).conditions(), MOST_COUNTED + 1)
                        + " only) counted"
                        + i
                        + ")")
            .collect(Collectors.joining(", ", "select ", ""));
    return jdbc.sql(sql)
        .params(filters.stream().flatMap(filter -> filter.values().stream()).toList())
        .query(
            (row, n) -> {
              var counts = new ArrayList<Long>();
              for (int i = 1; i <= filters.size(); i++) {
                counts.add(row.getLong(i));
              }
              return counts;
            })
        .single();
  }

  /** The statuses that dossiers have. */
  List<String> statuses() {
    return different("status");
  }

  /** Those who answer for dossiers. */
  List<String> owners() {
    return different("owner");
  }

  /** From one value to the next in the index, because they are few and the dossiers many. */
  private List<String> different(String column) {
    return Stream.iterate(after(column, ""), Optional::isPresent, last -> after(column, last.get()))
        .map(Optional::get)
        .toList();
  }

  private Optional<String> after(String column, String last) {
    return jdbc.sql("select min(%s) from dossier where %s > ?".formatted(column, column))
        .param(last)
        .query((row, n) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  /** Colleagues and partners, who may hold functions. */
  List<Choice> people() {
    return jdbc.sql(
            "select id, name from intervenant where kind <> 'CONTACT' and active"
                + " order by name, id")
        .query((row, n) -> new Choice(row.getString(1), row.getString(2)))
        .list();
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}

  private static Line line(ResultSet row, int number) throws SQLException {
    var deadline = row.getDate("deadline");
    return new Line(
        row.getString("id"),
        row.getString("reference"),
        row.getString("type"),
        row.getString("status"),
        row.getString("owner"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("balance"),
        deadline == null ? null : deadline.toLocalDate(),
        row.getTimestamp("created_at").toInstant(),
        row.getString("client"));
  }

  /** One dossier. */
  record Line(
      String id,
      String reference,
      String type,
      String status,
      @Nullable String owner,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal balance,
      @Nullable LocalDate deadline,
      Instant created,
      String client) {}
}
