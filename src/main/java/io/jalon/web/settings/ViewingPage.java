package io.jalon.web.settings;

import io.jalon.dossier.Intervenants;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks an administrator as whom they want to see the pages. */
@Controller
class ViewingPage {

  private final Intervenants intervenants;

  ViewingPage(Intervenants intervenants) {
    this.intervenants = intervenants;
  }

  @GetMapping("/parametres/voir")
  @PreAuthorize("hasAuthority('administer')")
  String ask(Model model) {
    model.addAttribute("people", intervenants.signingIn());
    return "settings-viewing";
  }
}
