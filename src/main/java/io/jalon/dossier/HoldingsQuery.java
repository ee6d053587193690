package io.jalon.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who holds what, in one statement for all roles. */
@Component
class HoldingsQuery {

  private final JdbcClient jdbc;
  private final Roles roles;

  HoldingsQuery(JdbcClient jdbc, Roles roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  List<Role> roles() {
    return roles.list();
  }

  List<Holding> onDossier(String dossierId) {
    return holdings(
        bindings(
            "h.dossier_id = :id or h.client_id = (select client_id from dossier where id = :id)",
            dossierId));
  }

  List<Holding> onClient(String clientId) {
    return holdings(bindings("h.client_id = :id", clientId));
  }

  private record Binding(String roleId, Scope.Kind from, Intervenant holder) {}

  private List<Binding> bindings(String where, String id) {
    return jdbc.sql(
            "select h.role_id, h.client_id, i.* from role_holder h"
                + " join intervenant i on i.id = h.intervenant_id"
                + " where i.active = true and ("
                + where
                + ") order by i.name, i.id")
        .param("id", id)
        .query((rs, row) -> read(rs))
        .list();
  }

  private static Binding read(ResultSet rs) throws SQLException {
    var from = rs.getString("client_id") == null ? Scope.Kind.DOSSIER : Scope.Kind.CLIENT;
    return new Binding(rs.getString("role_id"), from, Intervenants.read(rs));
  }

  private List<Holding> holdings(List<Binding> bindings) {
    return roles.list().stream().map(role -> holding(role, bindings)).toList();
  }

  private static Holding holding(Role role, List<Binding> bindings) {
    var own = from(Scope.Kind.DOSSIER, role, bindings);
    if (!own.isEmpty()) {
      return new Holding(role, Scope.Kind.DOSSIER, own);
    }
    var inherited = from(Scope.Kind.CLIENT, role, bindings);
    return new Holding(role, inherited.isEmpty() ? null : Scope.Kind.CLIENT, inherited);
  }

  private static List<Intervenant> from(Scope.Kind kind, Role role, List<Binding> bindings) {
    return bindings.stream()
        .filter(binding -> binding.from() == kind && binding.roleId().equals(role.id()))
        .map(Binding::holder)
        .toList();
  }
}
