package io.jalon.web.dossiers;

import io.jalon.dossier.Planned;
import io.jalon.dossier.Sight;
import io.jalon.web.dossier.Counted;
import io.jalon.web.dossier.ListKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dossiers with their client, a page at a time, and how many there are. */
@Component
class DossierQuery {

  static final String UNDATED = "cast(null as timestamp)";

  private final JdbcClient jdbc;
  private final Planned planned;
  private final Sight sight;

  DossierQuery(JdbcClient jdbc, Planned planned, Sight sight) {
    this.sight = sight;
    this.planned = planned;
    this.jdbc = jdbc;
  }

  /**
   * How a list goes on.
   *
   * @param due an expression for what is due first, in SQL
   * @param joined what that needs, in SQL
   * @param conditions what lies beyond the place where it goes on
   * @param order in SQL
   */
  record Sorting(String due, String joined, DossierFilter.Sql conditions, String order) {

    /** The newest first, after the one created then. */
    static Sorting newest(@Nullable ListKey after) {
      return new Sorting(UNDATED, "", older(after), " order by d.created_at desc, d.id");
    }

    /** The first half is what an index can begin at. */
    static DossierFilter.Sql older(@Nullable ListKey after) {
      return after == null
          ? new DossierFilter.Sql("", List.of())
          : new DossierFilter.Sql(
              " and d.created_at <= ? and (d.created_at < ? or d.id > ?)",
              List.of(Timestamp.from(after.at()), Timestamp.from(after.at()), after.id()));
    }
  }

  /** A page of dossiers, the newest first. */
  List<Line> page(DossierFilter.Sql filter, int limit) {
    return page(filter, Sorting.newest(null), limit);
  }

  /** A page of dossiers in an order. */
  List<Line> page(DossierFilter.Sql filter, Sorting sorting, int limit) {
    var seen = sight.only("d.id");
    var values = new ArrayList<>(filter.values());
    values.addAll(seen.values());
    values.addAll(sorting.conditions().values());
    values.add(limit);
    var sql =
        "select d.id, d.reference, d.type, d.status, d.owner, d.amount, d.balance, d.deadline,"
            + " d.created_at, c.name as client, c.sort_name, o.name as owner_name, "
            + sorting.due()
            + " as due_first from dossier d join client c on c.id = d.client_id"
            + sorting.joined()
            + " left join intervenant o on o.account = d.owner where 1 = 1"
            + filter.conditions()
            + seen.sql()
            + sorting.conditions().conditions()
            + sorting.order()
            + " fetch first ? rows only";
    return planned.read(() -> jdbc.sql(sql).params(values).query(DossierQuery::line).list());
  }

  /** How many there are of each, counted up to one more than {@link Counted#MOST}. */
  List<Long> counts(List<DossierFilter.Sql> filters) {
    var seen = sight.only("d.id");
    var sql =
        IntStream.range(0, filters.size())
            .mapToObj(
                i ->
                    "(select count(*) from (select 1 from dossier d where 1 = 1%s%s fetch first %d rows"
                            .formatted(filters.get(i).conditions(), seen.sql(), Counted.MOST + 1)
                        + " only) counted"
                        + i
                        + ")")
            .collect(Collectors.joining(", ", "select ", ""));
    var values =
        filters.stream()
            .flatMap(filter -> Stream.concat(filter.values().stream(), seen.values().stream()))
            .toList();
    return planned.read(
        () ->
            jdbc.sql(sql).params(values).query((row, n) -> numbers(row, filters.size())).single());
  }

  private static List<Long> numbers(ResultSet row, int count) throws SQLException {
    var numbers = new ArrayList<Long>();
    for (int i = 1; i <= count; i++) {
      numbers.add(row.getLong(i));
    }
    return numbers;
  }

  /** The statuses that dossiers have. */
  List<String> statuses() {
    return jdbc.sql(different("status") + "select v from known where v is not null order by v")
        .query(String.class)
        .list();
  }

  /** The types that dossiers have. */
  List<String> types() {
    return jdbc.sql(different("type") + "select v from known where v is not null order by v")
        .query(String.class)
        .list();
  }

  /** Those who answer for dossiers, by their accounts and names; the account without a name. */
  List<Choice> owners() {
    return jdbc.sql(
            different("owner")
                + "select known.v, coalesce(i.name, '') from known left join intervenant i"
                + " on i.account = known.v where known.v is not null order by 2, 1")
        .query((row, n) -> new Choice(row.getString(1), row.getString(2)))
        .list();
  }

  /** From one value to the next in the index, because they are few and the dossiers many. */
  private static String different(String column) {
    return "with recursive known(v) as (select min(%1$s) from dossier union all select"
            .formatted(column)
        + " (select min(d.%1$s) from dossier d where d.%1$s > known.v) from known".formatted(column)
        + " where known.v is not null) ";
  }

  /** Colleagues and partners, who may hold functions. */
  List<Choice> people() {
    return jdbc.sql(
            "select id, name from intervenant where kind in ('INTERNAL', 'PARTNER') and active"
                + " order by name, id")
        .query((row, n) -> new Choice(row.getString(1), row.getString(2)))
        .list();
  }

  /** Something to choose. */
  public record Choice(String value, String label) {}

  private static Line line(ResultSet row, int number) throws SQLException {
    var deadline = row.getDate("deadline");
    var due = row.getTimestamp("due_first");
    return new Line(
        row.getString("id"),
        row.getString("reference"),
        row.getString("type"),
        row.getString("status"),
        row.getString("owner"),
        row.getString("owner_name"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("balance"),
        deadline == null ? null : deadline.toLocalDate(),
        row.getTimestamp("created_at").toInstant(),
        row.getString("client"),
        row.getString("sort_name"),
        due == null ? null : due.toInstant());
  }

  /**
   * One dossier; the owner by account, and by name when somebody has this account.
   *
   * @param sortName what its client is listed by
   * @param due what is due first, where the list is in this order
   */
  record Line(
      String id,
      String reference,
      String type,
      String status,
      @Nullable String owner,
      @Nullable String ownerName,
      @Nullable BigDecimal amount,
      @Nullable BigDecimal balance,
      @Nullable LocalDate deadline,
      Instant created,
      String client,
      String sortName,
      @Nullable Instant due) {}
}
