package io.jalon.web;

import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a person lands: the newest dossiers, and the doors that open to them. */
@Controller
class HomePage {

  private final RecentDossiers recent;

  HomePage(RecentDossiers recent) {
    this.recent = recent;
  }

  @GetMapping("/")
  String home(Authentication signedIn, Locale locale, Model model) {
    if (AuthorityUtils.authorityListToSet(signedIn.getAuthorities()).contains("view")) {
      model.addAttribute("dossiers", recent.list(locale));
    }
    return "home";
  }
}
