package io.jalon.dossier.api;

import io.jalon.dossier.PersonSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people set for themselves. */
@RestController
@RequestMapping("/api/v1/me/shortcuts")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Compte")
class PersonSettingsController {

  private final PersonSettings settings;

  PersonSettingsController(PersonSettings settings) {
    this.settings = settings;
  }

  /** Whether single letters are commands on pages. */
  record Shortcuts(@NotNull Boolean singleKeys) {}

  @Operation(summary = "Dit si une lettre seule est une commande dans les pages, pour soi")
  @GetMapping
  Shortcuts shortcuts(Authentication who) {
    return new Shortcuts(settings.singleKeys(who.getName()));
  }

  @Operation(summary = "Active ou désactive les commandes d’une seule lettre, pour soi")
  @PutMapping
  Shortcuts change(@Valid @RequestBody Shortcuts wanted, Authentication who) {
    settings.singleKeys(who.getName(), wanted.singleKeys());
    return shortcuts(who);
  }
}
