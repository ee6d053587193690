package io.jalon.web;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.PersonSettings;
import io.jalon.web.dossier.DiagramWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page shows or needs: who is signed in, what they may do, the navigation, the token of
 * its forms.
 */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

  /** A page that fails half way is replaced by the error page as long as nothing has left. */
  private static final int WHOLE_PAGE = 256 * 1024;

  private final Accounts accounts;
  private final Navigation navigation;
  private final Waiting waiting;
  private final PersonSettings settings;

  private final DiagramWords words;

  PageFrame(
      Accounts accounts,
      Navigation navigation,
      Waiting waiting,
      PersonSettings settings,
      DiagramWords words) {
    this.settings = settings;
    this.words = words;
    this.accounts = accounts;
    this.navigation = navigation;
    this.waiting = waiting;
  }

  @ModelAttribute
  void frame(
      @Nullable Authentication signedIn,
      @Nullable CsrfToken csrf,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (Paths.isPage(request) && !response.isCommitted()) {
      response.setBufferSize(WHOLE_PAGE);
    }
    model.addAttribute("csrf", csrf);
    model.addAttribute("may", may(signedIn));
    if (signedIn != null && isFramed(request)) {
      workspace(signedIn, model);
      Viewing.shown(request)
          .ifPresent(as -> model.addAttribute("viewing", accounts.displayName(as).orElse(as)));
    }
  }

  /** Parts of a page and streams have no navigation. */
  private static boolean isFramed(HttpServletRequest request) {
    var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return !request.getServletPath().startsWith("/api")
        && request.getHeader("HX-Request") == null
        && !accepted.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private void workspace(Authentication signedIn, Model model) {
    var account = signedIn.getName();
    var name = accounts.displayName(account).orElse(account);
    model.addAttribute("who", name);
    model.addAttribute("initials", initials(name));
    model.addAttribute("doors", navigation.of(account, may(signedIn)));
    model.addAttribute("unread", waiting.unread(account));
    model.addAttribute("diagramWords", words);
    model.addAttribute("singleKeys", settings.singleKeys(account));
  }

  private static String initials(String name) {
    return Arrays.stream(name.strip().split("[\\s-]+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private static Set<String> may(@Nullable Authentication signedIn) {
    return signedIn == null
        ? Set.of()
        : AuthorityUtils.authorityListToSet(signedIn.getAuthorities());
  }
}
