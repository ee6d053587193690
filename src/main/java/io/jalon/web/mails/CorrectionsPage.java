package io.jalon.web.mails;

import io.jalon.message.OutdatedMessages;
import io.jalon.template.Availabilities;
import io.jalon.template.Availability;
import io.jalon.template.Availability.Pilot;
import io.jalon.web.dossier.Readers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
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
  private final Availabilities availabilities;

  CorrectionsPage(
      OutdatedMessages outdated, MailList rows, Readers readers, Availabilities availabilities) {
    this.availabilities = availabilities;
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
    model.addAttribute("others", others(template, found.version()));
    model.addAttribute("rows", rows.rows(found.messages(), readers.of(locale)));
    return "mail-corrections";
  }

  /** Which version the messages outside of a pilot are corrected to, or {@code null}. */
  private @Nullable Integer others(String template, int newest) {
    return availabilities
        .of(template)
        .map(Availability::pilot)
        .filter(pilot -> pilot.from() <= newest)
        .map(Pilot::open)
        .orElse(null);
  }
}
