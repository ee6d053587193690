package io.jalon.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Raccourcis: the keys that are commands, and whether single letters are (WCAG 2.1.4). */
@Controller
class ShortcutsPage {

  @GetMapping("/raccourcis")
  @PreAuthorize("isAuthenticated()")
  String shortcuts() {
    return "shortcuts";
  }
}
