package io.jalon.portfolio;

import io.jalon.dossier.Sight;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open work of somebody, and the runs in which they may have more to come. */
@Component
class PortfolioQuery {

  /** How many runs are looked into. */
  static final int MOST_RUNS = 200;

  /** One branch for each index: said with {@code or}, all dossiers are read. */
  private static final String RUNNING =
      """
      select r.id, d.reference from (
        select h.dossier_id as id from role_holder h
        where h.intervenant_id = ? and h.dossier_id is not null
        union select o.id from role_holder h
        join dossier o on o.client_id = h.client_id where h.intervenant_id = ?
        union select u.dossier_id from role_holder h
        join run u on u.id = h.run_id where h.intervenant_id = ?) held
      join dossier d on d.id = held.id
      join run r on r.dossier_id = d.id and r.ended_at is null
      where 1 = 1%s order by d.reference, r.id fetch first ? rows only
      """;

  private final JdbcClient jdbc;
  private final Runs runs;
  private final Sight sight;

  PortfolioQuery(JdbcClient jdbc, Runs runs, Sight sight) {
    this.sight = sight;
    this.jdbc = jdbc;
    this.runs = runs;
  }

  /**
   * An open action of somebody.
   *
   * @param followed whether they have it because they hold its role
   */
  record Open(String id, String title, String role, String reference, boolean followed) {}

  List<Open> open(@Nullable String account) {
    var seen = sight.only("t.dossier_id");
    return account == null
        ? List.of()
        : jdbc.sql(
                "select t.id, t.title, t.role_id, d.reference, t.resolved_to from task t"
                    + " join dossier d on d.id = t.dossier_id where t.status = 'OPEN' and"
                    + " t.assignee = ?"
                    + seen.sql()
                    + " order by d.reference, t.title, t.id")
            .param(account)
            .params(seen.values())
            .query(
                (row, n) ->
                    new Open(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        account.equals(row.getString(5))))
            .list();
  }

  /** A run on a dossier. */
  record Running(Run run, String reference) {}

  /** One of the runs, not read yet. */
  record Found(String id, String reference) {}

  List<Found> running(String intervenantId) {
    var seen = sight.only("d.id");
    return jdbc.sql(RUNNING.formatted(seen.sql()))
        .params(intervenantId, intervenantId, intervenantId)
        .params(seen.values())
        .param(MOST_RUNS)
        .query((row, n) -> new Found(row.getString(1), row.getString(2)))
        .list();
  }

  Optional<Running> running(Found found) {
    return runs.find(found.id()).map(run -> new Running(run, found.reference()));
  }
}
