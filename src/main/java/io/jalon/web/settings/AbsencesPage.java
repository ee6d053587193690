package io.jalon.web.settings;

import static java.util.function.Predicate.not;

import io.jalon.absence.Absence;
import io.jalon.absence.Absences;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Roles;
import io.jalon.journal.Rights;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Absences: one's own, and those of everybody for whoever may see dossiers. */
@Controller
class AbsencesPage {

  private final Absences absences;
  private final Registry registry;
  private final Readers readers;

  /** Who is who, what there is to hold, and the teams of dossiers. */
  @Component
  record Registry(Intervenants intervenants, Roles roles, JdbcClient jdbc) {

    List<String> teams() {
      return jdbc.sql("select distinct team from dossier order by team").query(String.class).list();
    }

    List<Person> people() {
      return intervenants.signingIn().stream()
          .map(one -> new Person(String.valueOf(one.account()), one.name()))
          .toList();
    }
  }

  AbsencesPage(Absences absences, Registry registry, Readers readers) {
    this.absences = absences;
    this.registry = registry;
    this.readers = readers;
  }

  @GetMapping("/parametres/absences")
  @PreAuthorize("hasAuthority('act')")
  String list(Authentication who, Locale locale, Model model) {
    var reader = readers.of(locale);
    var me = who.getName();
    var all = Rights.has(who, "administer");
    var shown = Rights.has(who, "view") ? absences.present() : absences.of(me);
    model.addAttribute(
        "rows",
        shown.stream().map(one -> row(one, all || one.account().equals(me), reader)).toList());
    model.addAttribute("today", reader.today().toString());
    if (Rights.has(who, "view")) {
      var people = registry.people();
      Predicate<Person> myself = one -> one.account().equals(me);
      model.addAttribute("absent", all ? people : people.stream().filter(myself).toList());
      model.addAttribute("people", all ? people : people.stream().filter(not(myself)).toList());
      model.addAttribute("roles", registry.roles().list());
      model.addAttribute("teams", registry.teams());
    }
    return "settings-absences";
  }

  private static Row row(Absence one, boolean mayEnd, Reader reader) {
    return new Row(
        one.id(),
        reader.names().account(one.account()),
        reader.names().account(one.substitute()),
        reader.day(reader.dayOf(one.startsAt())),
        reader.day(reader.dayOf(one.endsAt().minusSeconds(1))),
        one.roles().stream().map(reader.names()::role).toList(),
        one.team(),
        one.declaredBy().equals(one.account()) ? null : reader.account(one.declaredBy()),
        one.at(reader.instant()),
        mayEnd);
  }

  /** Somebody who can sign in. */
  public record Person(String account, String name) {}

  /**
   * An absence in the list.
   *
   * @param declaredBy the name of who declared it for them; {@code null} for themselves
   */
  public record Row(
      String id,
      String who,
      String substitute,
      String from,
      String to,
      List<String> roles,
      @Nullable String team,
      @Nullable String declaredBy,
      boolean now,
      boolean mayEnd) {}
}
