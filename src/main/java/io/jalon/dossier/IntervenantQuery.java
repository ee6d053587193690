package io.jalon.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds intervenants among many, by name: the contacts of an office are as many as its clients. */
@Component
public class IntervenantQuery {

  private static final String FOUND =
      " and i.id in (select w.intervenant_id from intervenant_word w"
          + " where w.word >= ? and w.word < ?)";

  private static final String CONTACTS_OF =
      """
      select i.* from intervenant i where i.kind = 'CONTACT' and i.active and i.id in (
        select h.intervenant_id from role_holder h where h.client_id = ?
        union select h.intervenant_id from dossier d join role_holder h on h.dossier_id = d.id
        where d.client_id = ?{seen}
        union select h.intervenant_id from dossier d join run r on r.dossier_id = d.id
        join role_holder h on h.run_id = r.id where d.client_id = ?{seen})
      order by i.name, i.id fetch first ? rows only
      """;

  private final JdbcClient jdbc;
  private final Planned planned;
  private final Sight sight;

  IntervenantQuery(JdbcClient jdbc, Planned planned, Sight sight) {
    this.jdbc = jdbc;
    this.planned = planned;
    this.sight = sight;
  }

  /**
   * Which intervenants are wanted.
   *
   * @param q how words of the name or e-mail begin; empty for all
   * @param kinds of which kinds; empty for all
   * @param activeOnly whether only those who may be given work
   */
  public record Wanted(String q, Set<IntervenantKind> kinds, boolean activeOnly) {

    public Wanted {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * A page of them, by name.
   *
   * @param after where the list goes on, or {@code null}
   */
  public List<Intervenant> page(Wanted wanted, @Nullable Intervenant after, int limit) {
    var values = new ArrayList<Object>();
    var sql = new StringBuilder("select i.* from intervenant i where 1 = 1");
    if (wanted.activeOnly()) {
      sql.append(" and i.active");
    }
    if (!wanted.kinds().isEmpty()) {
      sql.append(" and i.kind in (")
          .append(String.join(", ", wanted.kinds().stream().map(kind -> "?").toList()))
          .append(')');
      wanted.kinds().forEach(kind -> values.add(kind.name()));
    }
    words(wanted.q(), sql, values);
    if (after != null) {
      // The first half is what an index can begin at.
      sql.append(" and i.name >= ? and (i.name > ? or i.id > ?)");
      values.addAll(List.of(after.name(), after.name(), after.id()));
    }
    sql.append(" order by i.name, i.id fetch first ? rows only");
    values.add(limit);
    return read(sql.toString(), values);
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

  /** The colleagues and partners, who are few, by name; inactive ones too. */
  public List<Intervenant> house() {
    return read(
            "select i.* from intervenant i where i.kind in ('INTERNAL', 'PARTNER') order by i.id",
            List.of())
        .stream()
        .sorted(Comparator.comparing(Intervenant::name, SearchWords.ORDER))
        .toList();
  }

  /** The active contacts that hold something on a client or on one of its dossiers, by name. */
  public List<Intervenant> contactsOf(String clientId, int limit) {
    var seen = sight.only("d.id");
    var values = new ArrayList<Object>(List.of(clientId, clientId));
    values.addAll(seen.values());
    values.add(clientId);
    values.addAll(seen.values());
    values.add(limit);
    return read(CONTACTS_OF.replace("{seen}", seen.sql()), values);
  }

  private List<Intervenant> read(String sql, List<Object> values) {
    return planned.read(
        () -> jdbc.sql(sql).params(values).query((rs, row) -> Intervenants.read(rs)).list());
  }
}
