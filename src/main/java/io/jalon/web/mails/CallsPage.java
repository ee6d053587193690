package io.jalon.web.mails;

import io.jalon.web.dossier.Readers;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Requêtes: the calls of other programs, and what who steers decides about them (F-27). */
@Controller
class CallsPage {

  private static final int SHOWN = 100;

  private final CallList calls;
  private final Readers readers;

  CallsPage(CallList calls, Readers readers) {
    this.calls = calls;
    this.readers = readers;
  }

  @GetMapping("/envois/requetes")
  @PreAuthorize("hasAuthority('view')")
  String list(Locale locale, Model model) {
    model.addAttribute("rows", calls.newest(SHOWN, readers.of(locale)));
    return "calls";
  }
}
