package io.jalon.dossier;

import io.jalon.known.OfficeStamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who holds what, in one statement for all roles. */
@Component
class HoldingsQuery {

  private static final List<Scope.Kind> NEAREST_FIRST =
      List.of(Scope.Kind.RUN, Scope.Kind.DOSSIER, Scope.Kind.CLIENT);

  private static final String BOUND =
      "select role_id, client_id, run_id, intervenant_id from role_holder where ";

  /** One branch for each index: H2 reads the whole table for the same said with {@code or}. */
  private static final String BOUND_ON_DOSSIER =
      BOUND
          + "dossier_id = :id union all "
          + BOUND
          + "run_id = :run union all "
          + BOUND
          + "client_id = (select client_id from dossier where id = :id)";

  /** The same for several runs, by the dossier or the run that it counts for. */
  private static final String BOUND_ON_RUNS =
      """
      select dossier_id as owner, role_id, client_id, run_id, intervenant_id from role_holder
        where dossier_id in (:dossiers)
      union all
      select run_id as owner, role_id, client_id, run_id, intervenant_id from role_holder
        where run_id in (:runs)
      union all
      select d.id as owner, h.role_id, h.client_id, h.run_id, h.intervenant_id
        from dossier d join role_holder h on h.client_id = d.client_id where d.id in (:dossiers)""";

  private final JdbcClient jdbc;
  private final Roles roles;
  private final Dossiers dossiers;
  private final OfficeStamp stamp;
  private final LockedRows<List<Binding>> ofLocked = new LockedRows<>();

  HoldingsQuery(JdbcClient jdbc, Roles roles, Dossiers dossiers, OfficeStamp stamp) {
    this.stamp = stamp;
    this.dossiers = dossiers;
    this.jdbc = jdbc;
    this.roles = roles;
  }

  List<Holding> onRun(String dossierId, String runId) {
    return holdings(onDossier(dossierId, runId, true));
  }

  List<Holding> onDossier(String dossierId) {
    return holdings(onDossier(dossierId, null, true));
  }

  List<Holding> onClient(String clientId) {
    return holdings(bindings(BOUND + "client_id = :id", clientId, null, true));
  }

  /** Who holds one role, which takes no look at the registry. */
  List<Intervenant> holders(String dossierId, @Nullable String runId, String roleId) {
    return nearest(roleId, onDossier(dossierId, runId, true)).holders();
  }

  List<Intervenant> inactive(String dossierId, @Nullable String runId, String roleId) {
    return onDossier(dossierId, runId, false).stream()
        .filter(binding -> binding.roleId().equals(roleId))
        .map(Binding::holder)
        .toList();
  }

  private record Binding(String roleId, Scope.Kind from, Intervenant holder) {}

  /** Read once while the dossier is locked: whoever changes a holder on it waits for that. */
  private List<Binding> onDossier(String dossierId, @Nullable String runId, boolean active) {
    if (stamp.changing() || !dossiers.locked(dossierId)) {
      return bindings(BOUND_ON_DOSSIER, dossierId, runId, active);
    }
    var key = key(dossierId, runId, active);
    ofLocked.made(key);
    return ofLocked
        .find(key, () -> Optional.of(bindings(BOUND_ON_DOSSIER, dossierId, runId, active)))
        .orElseThrow();
  }

  /** Reads at once who holds what in runs whose dossiers the transaction under way has locked. */
  void readAhead(Map<String, String> dossiersOfRuns) {
    if (stamp.changing()) {
      return;
    }
    var found =
        jdbc.sql(
                "select h.owner, h.role_id, h.client_id, h.run_id, i.* from ("
                    + BOUND_ON_RUNS
                    + ") h join intervenant i on i.id = h.intervenant_id"
                    + " where i.active order by i.name, i.id")
            .param("dossiers", Set.copyOf(dossiersOfRuns.values()))
            .param("runs", dossiersOfRuns.keySet())
            .query((rs, row) -> Map.entry(rs.getString("owner"), read(rs)))
            .list();
    dossiersOfRuns.forEach(
        (run, dossier) -> ofLocked.hold(key(dossier, run, true), of(found, Set.of(run, dossier))));
  }

  private static List<Binding> of(List<Map.Entry<String, Binding>> found, Set<String> owners) {
    return found.stream()
        .filter(one -> owners.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static String key(String dossierId, @Nullable String runId, boolean active) {
    return "%s %s %s".formatted(dossierId, runId, active);
  }

  /** The transaction under way has changed a holder. */
  void changed() {
    ofLocked.changed();
  }

  private List<Binding> bindings(String bound, String id, @Nullable String runId, boolean active) {
    return jdbc.sql(
            "select h.role_id, h.client_id, h.run_id, i.* from ("
                + bound
                + ") h join intervenant i on i.id = h.intervenant_id"
                + " where i.active = :active order by i.name, i.id")
        .param("active", active)
        .param("id", id)
        .param("run", runId, Types.VARCHAR)
        .query((rs, row) -> read(rs))
        .list();
  }

  private static Binding read(ResultSet rs) throws SQLException {
    var outer = rs.getString("client_id") == null ? Scope.Kind.DOSSIER : Scope.Kind.CLIENT;
    var from = rs.getString("run_id") == null ? outer : Scope.Kind.RUN;
    return new Binding(rs.getString("role_id"), from, Intervenants.read(rs));
  }

  private List<Holding> holdings(List<Binding> bindings) {
    return roles.list().stream().map(role -> holding(role, bindings)).toList();
  }

  private static Holding holding(Role role, List<Binding> bindings) {
    var nearest = nearest(role.id(), bindings);
    return new Holding(role, nearest.kind(), nearest.holders());
  }

  private record Held(Scope.@Nullable Kind kind, List<Intervenant> holders) {}

  private static Held nearest(String roleId, List<Binding> bindings) {
    return NEAREST_FIRST.stream()
        .map(kind -> new Held(kind, from(kind, roleId, bindings)))
        .filter(held -> !held.holders().isEmpty())
        .findFirst()
        .orElseGet(() -> new Held(null, List.of()));
  }

  private static List<Intervenant> from(Scope.Kind kind, String roleId, List<Binding> bindings) {
    return bindings.stream()
        .filter(binding -> binding.from() == kind && binding.roleId().equals(roleId))
        .map(Binding::holder)
        .toList();
  }
}
