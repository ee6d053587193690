package io.jalon.web.settings;

import io.jalon.calendar.Closings;
import io.jalon.dossier.LabelColour;
import io.jalon.dossier.Labels;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.RoleUses;
import io.jalon.dossier.RoleUses.Uses;
import io.jalon.dossier.Roles;
import io.jalon.web.dossier.Readers;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Paramètres and its lists; what they change goes through the REST interface. */
@Controller
@RequestMapping("/parametres")
class SettingsPage {

  private final Lists lists;
  private final Readers readers;

  /** What an office lists in its settings. */
  @Component
  record Lists(Roles roles, RoleUses roleUses, Reperes reperes, Labels labels, Closings closings) {}

  SettingsPage(Lists lists, Readers readers) {
    this.lists = lists;
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
    var uses = lists.roleUses().all();
    var archivings = lists.roles().archivings();
    model.addAttribute(
        "roles",
        lists.roles().list().stream()
            .map(
                role ->
                    RoleRow.of(
                        role,
                        archivings.get(role.id()),
                        uses.getOrDefault(role.id(), Uses.NONE),
                        reader))
            .toList());
    return "settings-roles";
  }

  @GetMapping("/reperes")
  @PreAuthorize("hasAuthority('view')")
  String reperes(Model model) {
    model.addAttribute("reperes", lists.reperes().definitions());
    model.addAttribute("kinds", RepereKind.values());
    return "settings-reperes";
  }

  @GetMapping("/etiquettes")
  @PreAuthorize("hasAuthority('view')")
  String labels(Model model) {
    model.addAttribute("labels", lists.labels().list());
    model.addAttribute("colours", LabelColour.values());
    return "settings-labels";
  }

  @GetMapping("/fermetures")
  @PreAuthorize("hasAuthority('administer')")
  String closings(Locale locale, Model model) {
    var reader = readers.of(locale);
    model.addAttribute(
        "closings",
        lists.closings().all().stream().map(closing -> ClosingRow.of(closing, reader)).toList());
    return "settings-closings";
  }
}
