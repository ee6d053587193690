package io.jalon.dossier;

import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who acts, where templates only say which role does (F-32): a role is bound on the client,
 * and over it on the dossier.
 */
@Component
public class RoleHolders {

  private final RoleHolderRows rows;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final HoldingsQuery holdings;

  RoleHolders(
      RoleHolderRows rows,
      Journal journal,
      ApplicationEventPublisher events,
      HoldingsQuery holdings) {
    this.rows = rows;
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
    rows.lock(scope);
    rows.remove(scope, roleId);
    rows.insert(scope, roleId, intervenant);
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
    rows.lock(scope);
    var present = rows.bound(scope, roleId);
    if (present.contains(intervenant)) {
      return true;
    }
    if (!present.isEmpty() && !(contact(intervenant) && present.stream().allMatch(this::contact))) {
      return false;
    }
    rows.insert(scope, roleId, intervenant);
    tell(scope, roleId, intervenant.name());
    return true;
  }

  /** Leaves a role without a holder there; nothing changes when it had none. */
  @Transactional
  public void unbind(Scope scope, String roleId) {
    rows.lock(scope);
    if (rows.remove(scope, roleId) > 0) {
      tell(scope, roleId, null);
    }
  }

  private boolean contact(Intervenant intervenant) {
    return intervenant.kind() == IntervenantKind.CONTACT;
  }

  private void tell(Scope scope, String roleId, @Nullable String name) {
    for (var dossierId : rows.dossiers(scope)) {
      journal.write(
          Entry.of("holder_set", dossierId)
              .with("role", roleId)
              .with("name", name)
              .with("scope", scope.kind().name().toLowerCase(Locale.ROOT)));
      events.publishEvent(new HolderSet(dossierId, roleId));
    }
  }
}
