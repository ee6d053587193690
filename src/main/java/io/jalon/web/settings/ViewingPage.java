package io.jalon.web.settings;

import io.jalon.dossier.AccountList;
import io.jalon.dossier.AccountList.Person;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import java.security.Principal;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Asks an administrator as whom they want to see the pages. */
@Controller
class ViewingPage {

  private final AccountList accounts;
  private final Intervenants intervenants;
  private final MessageSource messages;

  ViewingPage(AccountList accounts, Intervenants intervenants, MessageSource messages) {
    this.messages = messages;
    this.accounts = accounts;
    this.intervenants = intervenants;
  }

  /**
   * Somebody who can sign in.
   *
   * @param what their groups, or that they are a partner, in words
   */
  public record Seen(String account, String name, String what) {}

  @GetMapping("/parametres/voir")
  @PreAuthorize("hasAuthority('administer')")
  String ask(Principal who, Locale locale, Model model) {
    var known =
        intervenants.signingIn().stream()
            .collect(Collectors.toMap(one -> String.valueOf(one.account()), Intervenant::kind));
    model.addAttribute(
        "people",
        accounts.people().stream()
            .filter(one -> !one.account().equals(who.getName()))
            .map(one -> seen(one, known.get(one.account()), locale))
            .toList());
    return "settings-viewing";
  }

  private Seen seen(Person one, @Nullable IntervenantKind kind, Locale locale) {
    var what = String.join(", ", one.groups());
    return new Seen(
        one.account(),
        one.name(),
        !what.isEmpty() || kind == null
            ? what
            : messages.getMessage("dossier.holders." + kind, null, locale));
  }
}
