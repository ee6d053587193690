package io.jalon.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that bind roles to intervenants. */
@Component
class RoleHolderRows {

  /** A role that someone holds on a dossier, active or not. */
  record Held(String dossierId, String roleId) {}

  /** One branch for each index: said with {@code or}, all dossiers are read. */
  private static final String HELD =
      """
      select h.dossier_id, h.role_id from role_holder h
      where h.intervenant_id = :intervenant and h.dossier_id is not null
      union select d.id, h.role_id from role_holder h
      join dossier d on d.client_id = h.client_id where h.intervenant_id = :intervenant
      union select r.dossier_id, h.role_id from role_holder h
      join run r on r.id = h.run_id where h.intervenant_id = :intervenant
      order by dossier_id, role_id
      """;

  private final JdbcClient jdbc;
  private final Sight sight;
  private final HoldingsQuery holdings;

  RoleHolderRows(JdbcClient jdbc, Sight sight, HoldingsQuery holdings) {
    this.holdings = holdings;
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /** As {@link Dossiers#lock}: one change of the holders at a time, of a run by its dossier. */
  void lock(Scope scope) {
    var sql =
        switch (scope.kind()) {
          case CLIENT -> "update client set kind = kind where id = :id";
          case DOSSIER -> "update dossier set type = type where id = :id";
          case RUN ->
              "update dossier set type = type where id ="
                  + " (select dossier_id from run where id = :id)";
        };
    jdbc.sql(sql).param("id", scope.id()).update();
  }

  /** Keeps the holder to be from being deactivated meanwhile as well. */
  void lock(Scope scope, Intervenant holder) {
    lock(holder);
    lock(scope);
  }

  void lock(Intervenant holder) {
    jdbc.sql("update intervenant set kind = kind where id = :id").param("id", holder.id()).update();
  }

  List<Intervenant> bound(Scope scope, String roleId) {
    return jdbc.sql(
            "select i.* from role_holder h join intervenant i on i.id = h.intervenant_id"
                + " where h.role_id = :role and h."
                + column(scope)
                + " = :scope")
        .param("role", roleId)
        .param("scope", scope.id())
        .query((rs, row) -> Intervenants.read(rs))
        .list();
  }

  void insert(Scope scope, String roleId, Intervenant intervenant) {
    holdings.changed();
    jdbc.sql(
            "insert into role_holder (id, role_id, intervenant_id, "
                + column(scope)
                + ") values (:id, :role, :intervenant, :scope)")
        .param("id", UUID.randomUUID().toString())
        .param("role", roleId)
        .param("intervenant", intervenant.id())
        .param("scope", scope.id())
        .update();
  }

  int remove(Scope scope, String roleId) {
    holdings.changed();
    return jdbc.sql(
            "delete from role_holder where role_id = :role and " + column(scope) + " = :scope")
        .param("role", roleId)
        .param("scope", scope.id())
        .update();
  }

  int remove(Scope scope, String roleId, Intervenant intervenant) {
    holdings.changed();
    return jdbc.sql(
            "delete from role_holder where role_id = :role and intervenant_id = :intervenant and "
                + column(scope)
                + " = :scope")
        .param("role", roleId)
        .param("intervenant", intervenant.id())
        .param("scope", scope.id())
        .update();
  }

  /** The dossiers on which a binding counts, by id. */
  List<String> dossiers(Scope scope) {
    return switch (scope.kind()) {
      case DOSSIER -> List.of(scope.id());
      case CLIENT -> ids("select id from dossier where client_id = :id order by id", scope);
      case RUN -> ids("select dossier_id from run where id = :id", scope);
    };
  }

  private List<String> ids(String sql, Scope scope) {
    return jdbc.sql(sql).param("id", scope.id()).query(String.class).list();
  }

  /** All that someone holds, by dossier and role. */
  List<Held> heldBy(String intervenantId) {
    return jdbc.sql(HELD)
        .param("intervenant", intervenantId)
        .query((rs, row) -> new Held(rs.getString("dossier_id"), rs.getString("role_id")))
        .list();
  }

  /**
   * What somebody holds, place by place, in the order in which places are locked.
   *
   * @param seer on the dossiers that this account may see; {@code null} for whoever asks
   */
  List<Binding> bindings(String intervenantId, @Nullable String seer) {
    var column = "coalesce(d.id, '')";
    var seen = seer == null ? sight.only(column) : sight.only(column, seer);
    var values = new HashMap<String, Object>();
    values.put("intervenant", intervenantId);
    return jdbc.sql(
            """
            select h.id, h.role_id, h.client_id, h.dossier_id, h.run_id, c.name,
              coalesce(d.reference, c.reference) as reference
            from role_holder h left join run r on r.id = h.run_id
            left join dossier d on d.id = coalesce(h.dossier_id, r.dossier_id)
            join client c on c.id = coalesce(h.client_id, d.client_id)
            where h.intervenant_id = :intervenant and r.ended_at is null
            """
                + seen.named(values::put)
                + " order by h.client_id nulls last, d.id, h.run_id nulls first, h.role_id")
        .params(values)
        .query((rs, row) -> binding(rs))
        .list();
  }

  private static Binding binding(ResultSet rs) throws SQLException {
    var client = rs.getString("client_id");
    var dossier = rs.getString("dossier_id");
    var outer = client == null ? Scope.run(rs.getString("run_id")) : Scope.client(client);
    return new Binding(
        rs.getString("id"),
        dossier == null ? outer : Scope.dossier(dossier),
        rs.getString("role_id"),
        rs.getString("reference"),
        rs.getString("name"));
  }

  private static String column(Scope scope) {
    return switch (scope.kind()) {
      case CLIENT -> "client_id";
      case DOSSIER -> "dossier_id";
      case RUN -> "run_id";
    };
  }
}
