package io.jalon.web.oidc;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The button of the login page that leads to the provider. */
@Controller
class ProviderButton {

  private final OidcSettings settings;
  private final OidcLogin login;

  ProviderButton(OidcSettings settings, OidcLogin login) {
    this.settings = settings;
    this.login = login;
  }

  /** Leads there, or back to the login page when the provider cannot be reached. */
  @GetMapping("/login/fournisseur")
  String go() {
    if (!settings.used()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return "redirect:" + login.address();
  }
}
