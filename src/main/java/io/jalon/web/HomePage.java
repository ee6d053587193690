package io.jalon.web;

import io.jalon.dossier.Accounts;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person lands: who they are, and the doors that open to them. */
@Controller
class HomePage {

  private final Accounts accounts;
  private final RecentDossiers recent;

  HomePage(Accounts accounts, RecentDossiers recent) {
    this.accounts = accounts;
    this.recent = recent;
  }

  @GetMapping("/")
  String home(Authentication signedIn, CsrfToken csrf, Model model) {
    Set<String> may = AuthorityUtils.authorityListToSet(signedIn.getAuthorities());
    model.addAttribute("csrf", csrf);
    model.addAttribute("who", accounts.displayName(signedIn.getName()).orElse(signedIn.getName()));
    model.addAttribute("sees", may.contains("view"));
    model.addAttribute("administers", may.contains("administer"));
    if (may.contains("view")) {
      model.addAttribute("dossiers", recent.list());
    }
    return "home";
  }
}
