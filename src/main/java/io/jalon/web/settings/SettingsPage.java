package io.jalon.web.settings;

import io.jalon.calendar.Closings;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.RoleUses;
import io.jalon.dossier.RoleUses.Uses;
import io.jalon.dossier.Roles;
import io.jalon.web.dossier.Readers;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Paramètres and its lists; what they change goes through the REST interface. */
@Controller
@RequestMapping("/parametres")
class SettingsPage {

  private final Roles roles;
  private final Reperes reperes;
  private final Closings closings;
  private final Readers readers;
  private final RoleUses roleUses;

  SettingsPage(
      Roles roles, Reperes reperes, Closings closings, Readers readers, RoleUses roleUses) {
    this.roleUses = roleUses;
    this.roles = roles;
    this.reperes = reperes;
    this.closings = closings;
    this.readers = readers;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  String index() {
    return "settings";
  }

  @GetMapping("/fonctions")
  @PreAuthorize("hasAuthority('view')")
  String roles(Locale locale, Model model) {
    var reader = readers.of(locale);
    var uses = roleUses.all();
    model.addAttribute(
        "roles",
        roles.list().stream()
            .map(role -> RoleRow.of(role, uses.getOrDefault(role.id(), Uses.NONE), reader))
            .toList());
    return "settings-roles";
  }

  @GetMapping("/reperes")
  @PreAuthorize("hasAuthority('view')")
  String reperes(Model model) {
    model.addAttribute("reperes", reperes.definitions());
    model.addAttribute("kinds", RepereKind.values());
    return "settings-reperes";
  }

  @GetMapping("/fermetures")
  @PreAuthorize("hasAuthority('administer')")
  String closings(Locale locale, Model model) {
    var reader = readers.of(locale);
    model.addAttribute(
        "closings",
        closings.all().stream().map(closing -> ClosingRow.of(closing, reader)).toList());
    return "settings-closings";
  }
}
