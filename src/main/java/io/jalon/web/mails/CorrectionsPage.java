package io.jalon.web.mails;

import io.jalon.message.OutdatedMessages;
import io.jalon.web.dossier.Readers;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The messages to come that still say what an earlier version of their template says. */
@Controller
class CorrectionsPage {

  private final OutdatedMessages outdated;
  private final MailList rows;
  private final Readers readers;

  CorrectionsPage(OutdatedMessages outdated, MailList rows, Readers readers) {
    this.outdated = outdated;
    this.rows = rows;
    this.readers = readers;
  }

  @GetMapping("/envois/corrections/{template}")
  @PreAuthorize("hasAuthority('view')")
  String list(@PathVariable String template, Locale locale, Model model) {
    var found =
        outdated
            .of(template)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
    model.addAttribute("template", template);
    model.addAttribute("name", found.template());
    model.addAttribute("version", found.version());
    model.addAttribute("rows", rows.rows(found.messages(), readers.of(locale)));
    return "mail-corrections";
  }
}
