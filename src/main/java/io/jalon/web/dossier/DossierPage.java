package io.jalon.web.dossier;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One dossier, for those who may view it: where it stands, who acts, what was said and done. */
@Controller
@RequestMapping("/dossiers/{dossier}")
class DossierPage {

  private final DossierAddress dossiers;
  private final Readers readers;
  private final Sections sections;
  private final Launches launches;

  DossierPage(DossierAddress dossiers, Readers readers, Sections sections, Launches launches) {
    this.dossiers = dossiers;
    this.readers = readers;
    this.sections = sections;
    this.launches = launches;
  }

  @GetMapping
  @PreAuthorize("hasAuthority('view')")
  String show(@PathVariable String dossier, Principal who, Locale locale, Model model) {
    sections.show(dossiers.find(dossier), who.getName(), readers.of(locale), model);
    return "dossier";
  }

  /** The answer stands on the page that the browser then asks for, and a reload repeats nothing. */
  @PostMapping("/runs")
  @PreAuthorize("hasAuthority('launch')")
  String launch(
      @PathVariable String dossier,
      @RequestParam @Size(max = 60) @Pattern(regexp = "\\P{Cntrl}*") String template,
      Principal who,
      Locale locale,
      RedirectAttributes after) {
    var notice =
        launches.launch(template, dossiers.find(dossier), who.getName(), readers.of(locale));
    after.addFlashAttribute("notice", notice);
    return "redirect:/dossiers/{dossier}";
  }
}
