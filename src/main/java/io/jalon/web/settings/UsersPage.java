package io.jalon.web.settings;

import io.jalon.dossier.AccountList;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who can sign in; Admin is where that is changed. */
@Controller
class UsersPage {

  private final AccountList accounts;

  UsersPage(AccountList accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/parametres/utilisateurs")
  @PreAuthorize("hasAuthority('administer')")
  String users(Model model) {
    model.addAttribute("people", accounts.people());
    return "settings-users";
  }
}
