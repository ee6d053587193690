package io.jalon.web;

import io.jalon.dossier.Accounts;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows or needs: who is signed in, what they may do, the token of its forms. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

  private final Accounts accounts;

  PageFrame(Accounts accounts) {
    this.accounts = accounts;
  }

  @ModelAttribute
  void frame(@Nullable Authentication signedIn, @Nullable CsrfToken csrf, Model model) {
    model.addAttribute("csrf", csrf);
    model.addAttribute("may", may(signedIn));
    if (signedIn != null) {
      model.addAttribute(
          "who", accounts.displayName(signedIn.getName()).orElse(signedIn.getName()));
    }
  }

  private static Set<String> may(@Nullable Authentication signedIn) {
    return signedIn == null
        ? Set.of()
        : AuthorityUtils.authorityListToSet(signedIn.getAuthorities());
  }
}
