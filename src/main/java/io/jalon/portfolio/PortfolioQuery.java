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

  List<Running> running(String intervenantId) {
    var seen = sight.only("d.id");
    return jdbc
        .sql(
            """
            select distinct r.id, d.reference from (
              select h.intervenant_id, h.dossier_id from role_holder h
              union all
              select h.intervenant_id, c.id from role_holder h
              join dossier c on c.client_id = h.client_id
              union all
              select h.intervenant_id, own.dossier_id from role_holder h
              join run own on own.id = h.run_id
            ) h
            join dossier d on d.id = h.dossier_id
            join run r on r.dossier_id = d.id and r.ended_at is null
            where h.intervenant_id = ?
            """
                + seen.sql()
                + " order by d.reference, r.id fetch first ? rows only")
        .param(intervenantId)
        .params(seen.values())
        .param(MOST_RUNS)
        .query((row, n) -> running(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Running> running(String id, String reference) {
    return runs.find(id).map(run -> new Running(run, reference));
  }
}
