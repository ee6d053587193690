package io.jalon.dossier;

import io.jalon.dossier.HeldActions.Spared;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of changes of holders: in the journal, as events, and to the open actions. */
@Component
class HolderChanges {

  private final RoleHolderRows rows;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<HeldActions> actions;

  // The engine implements HeldActions and itself asks who holds a role.
  HolderChanges(
      RoleHolderRows rows,
      Journal journal,
      ApplicationEventPublisher events,
      ObjectProvider<HeldActions> actions) {
    this.rows = rows;
    this.journal = journal;
    this.events = events;
    this.actions = actions;
  }

  /** A role has other holders on a client, dossier or run; {@code name} is the new one's. */
  Handover tell(Scope scope, String roleId, @Nullable String name) {
    var entry =
        Entry.of("holder_set", scope.id())
            .with("role", roleId)
            .with("name", name)
            .with("scope", scope.kind().name().toLowerCase(Locale.ROOT));
    var spared = new ArrayList<Spared>();
    rows.dossiers(scope).forEach(dossier -> spared.addAll(follow(dossier, roleId, entry)));
    return new Handover(spared);
  }

  /** Someone may be given work again, or no more. */
  Handover tell(Intervenant intervenant) {
    var kind = intervenant.active() ? "intervenant_activated" : "intervenant_deactivated";
    var spared = new ArrayList<Spared>();
    for (var held : rows.heldBy(intervenant.id())) {
      var entry = Entry.of(kind, held.dossierId()).with("role", held.roleId());
      spared.addAll(
          follow(held.dossierId(), held.roleId(), entry.with("name", intervenant.name())));
    }
    left(intervenant).filter(task -> !spared.contains(task)).forEach(spared::add);
    return new Handover(spared);
  }

  /** What was given by hand to someone who may be given no more work, and is still theirs. */
  private Stream<Spared> left(Intervenant intervenant) {
    var account = intervenant.account();
    var following = actions.getIfAvailable();
    return intervenant.active() || account == null || following == null
        ? Stream.empty()
        : following.with(account).stream();
  }

  private List<Spared> follow(String dossierId, String roleId, Entry entry) {
    journal.write(new Entry(entry.kind(), dossierId, entry.place(), entry.details()));
    events.publishEvent(new HolderSet(dossierId, roleId));
    var following = actions.getIfAvailable();
    return following == null ? List.of() : following.follow(dossierId, roleId);
  }
}
