package io.jalon.web.dossiers;

import io.jalon.web.dossier.ListKey;
import io.jalon.web.dossiers.DossierQuery.Line;
import io.jalon.web.dossiers.DossierQuery.Sorting;
import java.sql.Timestamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which order dossiers are listed, and where such a list goes on. */
public enum DossierOrder {
  /** The newest first. */
  NEWEST("recents"),

  /** By what is due first among the open actions; those without a date last, the newest first. */
  DUE("echeance"),

  /** By the names of the clients, as one looks them up. */
  CLIENT("client");

  /** Before the key of a dossier that has no date. */
  private static final String WITHOUT = "-";

  private static final String DATED =
      " join task f on f.dossier_id = d.id and f.status = 'OPEN' and f.due_at is not null"
          + " and not exists (select 1 from task e where e.dossier_id = f.dossier_id"
          + " and e.status = 'OPEN' and (e.due_at < f.due_at or e.due_at = f.due_at"
          + " and e.id < f.id))";

  private static final String NO_DATE =
      " and not exists (select 1 from task f where f.dossier_id = d.id and f.status = 'OPEN'"
          + " and f.due_at is not null)";

  private final String address;

  DossierOrder(String address) {
    this.address = address;
  }

  /** What it is called in an address. */
  public String address() {
    return address;
  }

  static DossierOrder of(@Nullable String address) {
    return Stream.of(values())
        .filter(one -> one.address.equals(address))
        .findFirst()
        .orElse(NEWEST);
  }

  /**
   * A page in this order.
   *
   * @param after the {@link #key} of the dossier after which it goes on, or {@code null}
   */
  List<Line> page(DossierQuery query, DossierFilter.Sql filter, @Nullable String after, int limit) {
    return switch (this) {
      case NEWEST -> query.page(filter, Sorting.newest(ListKey.read(after)), limit);
      case CLIENT -> query.page(filter, byClient(after), limit);
      case DUE -> byDate(query, filter, after, limit);
    };
  }

  /** Where a list goes on after a dossier. */
  String key(Line line) {
    var newest = new ListKey(line.created(), line.id()).toString();
    return switch (this) {
      case NEWEST -> newest;
      case CLIENT -> line.sortName() + "_" + line.id();
      case DUE ->
          line.due() == null ? WITHOUT + newest : new ListKey(line.due(), line.id()).toString();
    };
  }

  /** Those without a date are asked for only where those with one end. */
  private static List<Line> byDate(
      DossierQuery query, DossierFilter.Sql filter, @Nullable String after, int limit) {
    var without =
        after != null && after.startsWith(WITHOUT) ? after.substring(WITHOUT.length()) : null;
    var dated =
        without != null ? List.<Line>of() : query.page(filter, dated(ListKey.read(after)), limit);
    if (dated.size() == limit) {
      return dated;
    }
    var rest = undated(without == null ? null : ListKey.read(without));
    return Stream.concat(dated.stream(), query.page(filter, rest, limit - dated.size()).stream())
        .toList();
  }

  /** Those whose first date is there, an index on the dates of open actions giving their order. */
  private static Sorting dated(@Nullable ListKey after) {
    var beyond =
        after == null
            ? new DossierFilter.Sql("", List.of())
            : new DossierFilter.Sql(
                " and f.due_at >= ? and (f.due_at > ? or d.id > ?)",
                List.of(Timestamp.from(after.at()), Timestamp.from(after.at()), after.id()));
    return new Sorting("f.due_at", DATED, beyond, " order by f.due_at, d.id");
  }

  private static Sorting undated(@Nullable ListKey after) {
    var newest = Sorting.newest(after);
    var beyond = newest.conditions();
    return new Sorting(
        newest.due(),
        newest.joined(),
        new DossierFilter.Sql(NO_DATE + beyond.conditions(), beyond.values()),
        newest.order());
  }

  private static Sorting byClient(@Nullable String after) {
    int cut = after == null ? -1 : after.lastIndexOf('_');
    var beyond =
        after == null || cut < 0
            ? new DossierFilter.Sql("", List.of())
            : new DossierFilter.Sql(
                " and c.sort_name >= ? and (c.sort_name > ? or d.id > ?)",
                List.of(
                    after.substring(0, cut), after.substring(0, cut), after.substring(cut + 1)));
    return new Sorting(DossierQuery.UNDATED, "", beyond, " order by c.sort_name, d.id");
  }
}
