package io.jalon.dossier;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who acts, where templates only say which role does (F-32): a role is bound on the client,
 * over it on the dossier, and over that on one run. It can change at any time (F-102): what is open
 * follows, what is over stays.
 *
 * <p>Locks are taken in this order: the intervenant, the client, then dossier by dossier in the
 * order of their ids, each with its runs.
 */
@Component
public class RoleHolders {

  private final RoleHolderRows rows;
  private final HoldingsQuery holdings;
  private final HolderRules rules;
  private final HolderChanges changes;
  private final SearchIndex search;

  RoleHolders(
      RoleHolderRows rows,
      HoldingsQuery holdings,
      HolderRules rules,
      HolderChanges changes,
      SearchIndex search) {
    this.search = search;
    this.rows = rows;
    this.holdings = holdings;
    this.rules = rules;
    this.changes = changes;
  }

  /**
   * Who holds a role on a dossier, by name: the dossier's holders when it has active ones, else the
   * client's. Empty when nobody does.
   */
  public List<Intervenant> holders(String dossierId, String roleId) {
    return holdings.holders(dossierId, null, roleId);
  }

  /** Who holds a role in a run of a dossier: the run's active holders, else the dossier's. */
  public List<Intervenant> holders(String dossierId, String runId, String roleId) {
    return holdings.holders(dossierId, runId, roleId);
  }

  /**
   * Reads at once who holds what in several runs, whose dossiers the transaction under way has
   * locked.
   *
   * @param dossiersOfRuns on which dossier each runs, by run
   */
  public void readAhead(Map<String, String> dossiersOfRuns) {
    holdings.readAhead(dossiersOfRuns);
  }

  /** Who holds each role of the registry on a dossier, and from where. */
  public List<Holding> onDossier(String dossierId) {
    return holdings.onDossier(dossierId);
  }

  /** Who holds each role of the registry on a client. */
  public List<Holding> onClient(String clientId) {
    return holdings.onClient(clientId);
  }

  /** Who holds each role of the registry in a run of a dossier, and from where. */
  public List<Holding> onRun(String dossierId, String runId) {
    return holdings.onRun(dossierId, runId);
  }

  /**
   * Those who would hold a role, were they active, by name.
   *
   * @param runId in which run, or {@code null} for the dossier as a whole
   */
  public List<Intervenant> inactive(String dossierId, @Nullable String runId, String roleId) {
    return holdings.inactive(dossierId, runId, roleId);
  }

  /**
   * Makes someone the only holder of a role there.
   *
   * @param scope on which client, dossier or run
   * @param roleId a role of the registry
   * @param intervenant the new holder
   * @return what of the open work did not follow
   * @throws HolderRefused when templates in use want a holder of another kind (F-97)
   */
  @Transactional
  public Handover bind(Scope scope, String roleId, Intervenant intervenant) {
    check(scope, roleId, intervenant);
    rows.lock(scope, intervenant);
    rows.remove(scope, roleId);
    rows.insert(scope, roleId, intervenant);
    return tell(scope, roleId, intervenant.name());
  }

  /**
   * Gives a role one more holder there, which only contacts can share.
   *
   * @param scope on which client, dossier or run
   * @param roleId a role of the registry
   * @param intervenant the additional holder; nothing changes when they hold it already
   * @return what of the open work did not follow; empty, and nothing changed, when they, or a
   *     present holder, are no contact
   * @throws HolderRefused when templates in use want a holder of another kind (F-97)
   */
  @Transactional
  public Optional<Handover> share(Scope scope, String roleId, Intervenant intervenant) {
    rows.lock(scope, intervenant);
    var present = rows.bound(scope, roleId);
    if (present.contains(intervenant)) {
      return Optional.of(Handover.COMPLETE);
    }
    if (!present.isEmpty() && !(contact(intervenant) && present.stream().allMatch(this::contact))) {
      return Optional.empty();
    }
    check(scope, roleId, intervenant);
    rows.insert(scope, roleId, intervenant);
    return Optional.of(tell(scope, roleId, intervenant.name()));
  }

  /**
   * Leaves a role without a holder there; nothing changes when it had none.
   *
   * @return what of the open work did not follow
   */
  @Transactional
  public Handover unbind(Scope scope, String roleId) {
    rows.lock(scope);
    return rows.remove(scope, roleId) > 0 ? tell(scope, roleId, null) : Handover.COMPLETE;
  }

  /**
   * Takes a role from one of those who hold it there; the others keep it.
   *
   * @return what of the open work did not follow
   */
  @Transactional
  public Handover release(Scope scope, String roleId, Intervenant intervenant) {
    rows.lock(scope, intervenant);
    if (rows.remove(scope, roleId, intervenant) == 0) {
      return Handover.COMPLETE;
    }
    var rest = rows.bound(scope, roleId).stream().map(Intervenant::name).sorted().toList();
    return tell(scope, roleId, rest.isEmpty() ? null : String.join(", ", rest));
  }

  private Handover tell(Scope scope, String roleId, @Nullable String holder) {
    search.scope(scope);
    return changes.tell(scope, roleId, holder);
  }

  /** What somebody holds, place by place, on the dossiers that whoever asks may see. */
  public List<Binding> bindings(Intervenant intervenant) {
    return rows.bindings(intervenant.id(), null);
  }

  /** The same, on the dossiers that an account may see. */
  public List<Binding> bindings(Intervenant intervenant, String account) {
    return rows.bindings(intervenant.id(), account);
  }

  /** The dossiers on which a binding counts, by id. */
  public List<String> dossiers(Scope scope) {
    return rows.dossiers(scope);
  }

  /** What came of putting somebody in somebody's place. */
  public sealed interface Replaced {

    /** It is done, but for this open work. */
    record Done(Handover handover) implements Replaced {}

    /** The first does not hold the role there any more. */
    record NotHeld() implements Replaced {}

    /** Others hold it too, and only contacts share a role. */
    record Shared() implements Replaced {}
  }

  /**
   * Puts somebody in somebody's place, by the same changes as one by one.
   *
   * @throws HolderRefused when templates in use want a holder of another kind (F-97)
   */
  @Transactional
  public Replaced replace(Scope scope, String roleId, Intervenant from, Intervenant intervenant) {
    rows.lock(scope, intervenant);
    var present = rows.bound(scope, roleId);
    if (present.stream().noneMatch(holder -> holder.id().equals(from.id()))) {
      return new Replaced.NotHeld();
    }
    if (present.size() == 1) {
      return new Replaced.Done(bind(scope, roleId, intervenant));
    }
    return share(scope, roleId, intervenant)
        .<Replaced>map(handover -> new Replaced.Done(release(scope, roleId, from)))
        .orElseGet(Replaced.Shared::new);
  }

  private boolean contact(Intervenant intervenant) {
    return intervenant.kind() == IntervenantKind.CONTACT;
  }

  private void check(Scope scope, String roleId, Intervenant intervenant) {
    var misfits = rules.misfits(rows.dossiers(scope), roleId, intervenant.kind());
    if (!misfits.isEmpty()) {
      throw new HolderRefused(roleId, intervenant.kind(), misfits);
    }
  }
}
