package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who acts, where templates only say which role does (F-32): a role is bound on the client,
 * and over it on the dossier.
 */
@Component
public class RoleHolders {

  private final JdbcClient jdbc;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final HoldingsQuery holdings;

  RoleHolders(
      JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, HoldingsQuery holdings) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.events = events;
    this.holdings = holdings;
  }

  /**
   * Who holds a role on a dossier, by name: the dossier's holders when it has active ones, else the
   * client's. Empty when nobody does.
   */
  public List<Intervenant> holders(String dossierId, String roleId) {
    return onDossier(dossierId).stream()
        .filter(holding -> holding.role().id().equals(roleId))
        .flatMap(holding -> holding.holders().stream())
        .toList();
  }

  /** Who holds each role of the registry on a dossier, and from where. */
  public List<Holding> onDossier(String dossierId) {
    return holdings.onDossier(dossierId);
  }

  /** Who holds each role of the registry on a client. */
  public List<Holding> onClient(String clientId) {
    return holdings.onClient(clientId);
  }

  /**
   * Makes someone the only holder of a role there.
   *
   * @param scope on which client or dossier
   * @param roleId a role of the registry
   * @param intervenant the new holder
   */
  @Transactional
  public void bind(Scope scope, String roleId, Intervenant intervenant) {
    lock(scope);
    remove(scope, roleId);
    insert(scope, roleId, intervenant);
    tell(scope, roleId, intervenant.name());
  }

  /**
   * Gives a role one more holder there, which only contacts can share.
   *
   * @param scope on which client or dossier
   * @param roleId a role of the registry
   * @param intervenant the additional holder; nothing changes when they hold it already
   * @return whether they hold it now; {@code false} when they, or a present holder, are no contact
   */
  @Transactional
  public boolean share(Scope scope, String roleId, Intervenant intervenant) {
    lock(scope);
    var present = bound(scope, roleId);
    if (present.contains(intervenant)) {
      return true;
    }
    if (!present.isEmpty() && !(contact(intervenant) && present.stream().allMatch(this::contact))) {
      return false;
    }
    insert(scope, roleId, intervenant);
    tell(scope, roleId, intervenant.name());
    return true;
  }

  /** Leaves a role without a holder there; nothing changes when it had none. */
  @Transactional
  public void unbind(Scope scope, String roleId) {
    lock(scope);
    if (remove(scope, roleId) > 0) {
      tell(scope, roleId, null);
    }
  }

  private boolean contact(Intervenant intervenant) {
    return intervenant.kind() == IntervenantKind.CONTACT;
  }

  private List<Intervenant> bound(Scope scope, String roleId) {
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

  private void insert(Scope scope, String roleId, Intervenant intervenant) {
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

  private int remove(Scope scope, String roleId) {
    return jdbc.sql(
            "delete from role_holder where role_id = :role and " + column(scope) + " = :scope")
        .param("role", roleId)
        .param("scope", scope.id())
        .update();
  }

  /** As {@link Dossiers#lock}: one change of the holders at a time. */
  private void lock(Scope scope) {
    var sql =
        scope.kind() == Scope.Kind.CLIENT
            ? "update client set kind = kind where id = :id"
            : "update dossier set type = type where id = :id";
    jdbc.sql(sql).param("id", scope.id()).update();
  }

  private void tell(Scope scope, String roleId, @Nullable String name) {
    for (var dossierId : dossiers(scope)) {
      journal.write(
          Entry.of("holder_set", dossierId)
              .with("role", roleId)
              .with("name", name)
              .with("scope", scope.kind().name().toLowerCase(Locale.ROOT)));
      events.publishEvent(new HolderSet(dossierId, roleId));
    }
  }

  private List<String> dossiers(Scope scope) {
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
