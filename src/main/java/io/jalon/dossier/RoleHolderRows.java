package io.jalon.dossier;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that bind roles to intervenants. */
@Component
class RoleHolderRows {

  private final JdbcClient jdbc;

  RoleHolderRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As {@link Dossiers#lock}: one change of the holders at a time. */
  void lock(Scope scope) {
    var sql =
        scope.kind() == Scope.Kind.CLIENT
            ? "update client set kind = kind where id = :id"
            : "update dossier set type = type where id = :id";
    jdbc.sql(sql).param("id", scope.id()).update();
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
    return jdbc.sql(
            "delete from role_holder where role_id = :role and " + column(scope) + " = :scope")
        .param("role", roleId)
        .param("scope", scope.id())
        .update();
  }

  /** The dossiers on which a binding counts. */
  List<String> dossiers(Scope scope) {
    if (scope.kind() == Scope.Kind.DOSSIER) {
      return List.of(scope.id());
    }
    return jdbc.sql("select id from dossier where client_id = :client order by id")
        .param("client", scope.id())
        .query(String.class)
        .list();
  }

  private static String column(Scope scope) {
    return scope.kind() == Scope.Kind.CLIENT ? "client_id" : "dossier_id";
  }
}
