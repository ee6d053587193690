package io.jalon.web;

import io.jalon.web.oidc.OidcLogin;
import io.jalon.web.oidc.OidcSettings;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one form that opens Jalon, Tasklist, Cockpit and Admin. */
@Controller
class LoginPage {

  private final OidcSettings provider;

  LoginPage(OidcSettings provider) {
    this.provider = provider;
  }

  @GetMapping("/login")
  String login(
      @Nullable Principal signedIn,
      @RequestParam(required = false) @Nullable String error,
      @RequestParam(required = false) @Nullable String logout,
      @RequestParam(name = "refus", required = false) @Nullable String refusal,
      Model model) {
    if (signedIn != null) {
      return "redirect:/";
    }
    model.addAttribute("wrong", error != null);
    model.addAttribute("out", logout != null);
    model.addAttribute("refusal", OidcLogin.tells(refusal) ? refusal : null);
    model.addAttribute("provider", provider.used() ? provider.label() : null);
    return "login";
  }
}
