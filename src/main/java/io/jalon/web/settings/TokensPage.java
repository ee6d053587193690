package io.jalon.web.settings;

import io.jalon.token.AccessTokens;
import io.jalon.web.dossier.Readers;
import java.security.Principal;
import java.time.Clock;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own access tokens. */
@Controller
class TokensPage {

  private final AccessTokens tokens;
  private final Readers readers;
  private final Clock clock;

  TokensPage(AccessTokens tokens, Readers readers, Clock clock) {
    this.tokens = tokens;
    this.readers = readers;
    this.clock = clock;
  }

  @GetMapping("/parametres/acces")
  @PreAuthorize("hasAuthority('act')")
  String tokens(Principal who, Locale locale, Model model) {
    var reader = readers.of(locale);
    var now = clock.instant();
    model.addAttribute(
        "tokens",
        tokens.of(who.getName()).stream().map(token -> TokenRow.of(token, now, reader)).toList());
    model.addAttribute("scopes", AccessTokens.SCOPES.stream().sorted().toList());
    return "settings-tokens";
  }
}
