package io.jalon.web.settings;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Imports of files: the page is a frame, which {@code imports.js} fills by the REST interface. */
@Controller
@RequestMapping("/parametres/imports")
@PreAuthorize("hasAuthority('steer')")
class ImportsPage {

  @GetMapping
  String list() {
    return "settings-imports";
  }

  @GetMapping("/{id:[0-9a-f-]{36}}")
  String one(@PathVariable String id, Model model) {
    model.addAttribute("id", id);
    return "settings-import";
  }
}
