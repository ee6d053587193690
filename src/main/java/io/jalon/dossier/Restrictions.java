package io.jalon.dossier;

import io.jalon.dossier.AccessRows.Kind;
import io.jalon.dossier.DossierAccess.Why;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Restricts dossiers to those who are concerned, and opens them again; told in their history. */
@Component
public class Restrictions {

  private final AccessRows rows;
  private final Dossiers dossiers;
  private final Known known;
  private final Telling telling;

  /** Who there is. */
  @Component
  record Known(ObjectProvider<AccountList> accounts) {

    /** Fails when one of them is nobody. */
    void check(Wanted wanted) {
      var list = accounts.getObject();
      check(
          wanted.people(),
          list.people().stream().map(AccountList.Person::account).toList(),
          "access.person.unknown");
      check(
          wanted.teams(),
          list.groups().stream().map(AccountList.Group::id).toList(),
          "team.unknown");
    }

    private static void check(Set<String> named, List<String> there, String code) {
      var unknown = new TreeSet<>(named);
      unknown.removeAll(there);
      if (!unknown.isEmpty()) {
        throw new AccessRefused(code, List.copyOf(unknown));
      }
    }
  }

  /** Who is told of a change, by whom and when. */
  @Component
  record Telling(
      Journal journal,
      Authors authors,
      ApplicationEventPublisher events,
      Clock clock,
      Sight sight) {

    Instant now() {
      return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    String author() {
      return authors.current().id();
    }
  }

  Restrictions(AccessRows rows, Dossiers dossiers, Known known, Telling telling) {
    this.rows = rows;
    this.dossiers = dossiers;
    this.known = known;
    this.telling = telling;
  }

  /**
   * How a dossier is to be restricted.
   *
   * @param reason why
   * @param people the accounts that see it besides those whom it concerns anyway
   * @param teams the groups that do
   */
  public record Wanted(String reason, Set<String> people, Set<String> teams) {}

  /** Who may see a dossier. */
  public DossierAccess of(String dossierId) {
    return rows.of(dossierId);
  }

  /** The accounts that see every dossier. */
  public List<String> administrators() {
    return rows.members(Accounts.ADMINISTRATORS);
  }

  /** Whether a dossier is restricted. */
  public boolean restricted(String dossierId) {
    return !telling.sight().restricted(Set.of(dossierId)).isEmpty();
  }

  /**
   * Whether whoever asks may change who sees a dossier: its owner, who holds a function there, and
   * administrators.
   */
  public boolean changeable(String dossierId) {
    return telling.sight().asking().map(account -> concerned(account, dossierId)).orElse(true);
  }

  private boolean concerned(String account, String dossierId) {
    return rows.of(dossierId).viewers().stream()
        .filter(one -> one.account().equals(account))
        .anyMatch(one -> one.why() == Why.OWNER || one.why() == Why.HOLDER);
  }

  /**
   * Restricts a dossier, or changes who sees it; again, it changes nothing.
   *
   * @param unchanged told how it was, when nobody else can change it any more
   * @throws AccessRefused when somebody is unknown
   */
  @Transactional
  public DossierAccess restrict(
      String dossierId, Wanted wanted, Consumer<DossierAccess> unchanged) {
    known.check(wanted);
    var before = rows.of(dossiers.lock(dossierId).orElseThrow().id());
    unchanged.accept(before);
    if (before.restricted()) {
      change(dossierId, before, wanted);
    } else {
      rows.insert(dossierId, wanted.reason(), telling.author(), telling.now());
      add(dossierId, Kind.PERSON, wanted.people());
      add(dossierId, Kind.TEAM, wanted.teams());
      telling
          .journal()
          .write(
              Entry.of("access_restricted", dossierId)
                  .with("reason", wanted.reason())
                  .with("people", listed(wanted.people()))
                  .with("teams", listed(wanted.teams())));
      telling.events().publishEvent(new AccessChanged(dossierId, true));
    }
    return rows.of(dossierId);
  }

  private void change(String dossierId, DossierAccess before, Wanted wanted) {
    var added = without(wanted.people(), before.people());
    var removed = without(before.people(), wanted.people());
    var teams = without(wanted.teams(), before.teams());
    var teamsGone = without(before.teams(), wanted.teams());
    var reason = wanted.reason().equals(before.reason()) ? null : wanted.reason();
    if (reason == null
        && added.isEmpty()
        && removed.isEmpty()
        && teams.isEmpty()
        && teamsGone.isEmpty()) {
      return;
    }
    if (reason != null) {
      rows.reason(dossierId, reason);
    }
    add(dossierId, Kind.PERSON, added);
    add(dossierId, Kind.TEAM, teams);
    removed.forEach(name -> rows.remove(dossierId, Kind.PERSON, name));
    teamsGone.forEach(name -> rows.remove(dossierId, Kind.TEAM, name));
    telling
        .journal()
        .write(
            Entry.of("access_changed", dossierId)
                .with("reason", reason)
                .with("people", listed(added))
                .with("removed", listed(removed))
                .with("teams", listed(teams))
                .with("teams_removed", listed(teamsGone)));
  }

  /**
   * Opens a dossier to everybody whose rights let them see dossiers; again, it changes nothing.
   *
   * @param unchanged told how it was, when nobody else can change it any more
   */
  @Transactional
  public void lift(String dossierId, Consumer<DossierAccess> unchanged) {
    var before = rows.of(dossiers.lock(dossierId).orElseThrow().id());
    unchanged.accept(before);
    if (before.restricted()) {
      rows.delete(dossierId);
      telling.journal().write(Entry.of("access_lifted", dossierId));
      telling.events().publishEvent(new AccessChanged(dossierId, false));
    }
  }

  private void add(String dossierId, Kind kind, Collection<String> names) {
    names.forEach(name -> rows.add(dossierId, kind, name, telling.author(), telling.now()));
  }

  private static Set<String> without(Collection<String> all, Collection<String> some) {
    var rest = new TreeSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  /** Accounts have no blanks; none is no detail. */
  private static @Nullable String listed(Set<String> names) {
    return names.isEmpty() ? null : String.join(" ", new TreeSet<>(names));
  }
}
