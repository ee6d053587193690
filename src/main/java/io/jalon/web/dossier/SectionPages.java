package io.jalon.web.dossier;

import io.jalon.dossier.Document;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossier;
import io.jalon.template.StepNames;
import io.jalon.web.people.PeopleChoices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sections of a dossier that have a page of their own. */
@Controller
@RequestMapping("/dossiers/{dossier}")
@PreAuthorize("hasAuthority('view')")
class SectionPages {

  private final DossierAddress dossiers;
  private final Readers readers;
  private final Sheet sheet;
  private final Told told;
  private final People people;

  /** What was written, filed and done. */
  @Component
  record Told(
      MessageList messages,
      RecordList records,
      Documents documents,
      HistoryDays history,
      HistoryChoices choices,
      StepNames steps) {}

  /** Who acts. */
  @Component
  record People(Holdings holdings, PeopleChoices choices, HolderActions actions, AwayList away) {}

  SectionPages(DossierAddress dossiers, Readers readers, Sheet sheet, Told told, People people) {
    this.dossiers = dossiers;
    this.readers = readers;
    this.sheet = sheet;
    this.told = told;
    this.people = people;
  }

  /** Who holds each function, and its open and coming actions, which would move with it (F-98). */
  @GetMapping("/intervenants")
  String holders(@PathVariable String dossier, Locale locale, Model model) {
    var found = head(dossier, locale, model);
    model.addAttribute("holders", people.holdings().on(found));
    model.addAttribute("wanted", people.holdings().wanted(found));
    model.addAttribute("people", people.choices().onClient(found.clientId()));
    model.addAttribute("needed", people.holdings().used(found));
    model.addAttribute("fallback", people.holdings().ofClient(found));
    model.addAttribute("moves", people.actions().open(found, readers.of(locale)));
    var later = people.actions().later(found, readers.of(locale));
    model.addAttribute("coming", later.coming());
    model.addAttribute("possible", later.possible());
    model.addAttribute("away", people.away().of(found, readers.of(locale)));
    return "dossier-holders";
  }

  /** The documents, the newest first. */
  @GetMapping("/pieces")
  String documents(@PathVariable String dossier, Locale locale, Model model) {
    var found = head(dossier, locale, model);
    var reader = readers.of(locale);
    var all =
        told.documents().of(found.id()).stream()
            .map(
                one ->
                    new Filed(
                        one.id(),
                        one.name(),
                        reader.moment(one.createdAt()),
                        reader.names().account(one.createdBy()),
                        one.file() == null ? null : one.file().name(),
                        one.file() == null ? 0 : (one.file().size() + 1023) / 1024,
                        step(one)))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(all);
    model.addAttribute("documents", all);
    return "dossier-documents";
  }

  /** The step of the action that a document comes from, or {@code null}. */
  private @Nullable String step(Document document) {
    var place = document.place();
    return place == null || place.stepId() == null
        ? null
        : told.steps().of(place.templateId(), place.version(), place.stepId());
  }

  /** What was written, the newest first. */
  @GetMapping("/echanges")
  String messages(@PathVariable String dossier, Locale locale, Model model) {
    var found = head(dossier, locale, model);
    model.addAttribute("records", told.records().of(found, readers.of(locale)));
    model.addAttribute("messages", told.messages().of(found, readers.of(locale)));
    return "dossier-messages";
  }

  /** What happened, the newest first. */
  @GetMapping("/historique")
  String history(
      @PathVariable String dossier,
      @RequestParam(required = false) @Nullable Long before,
      @ModelAttribute("wanted") HistoryWanted wanted,
      Locale locale,
      Model model) {
    var found = head(dossier, locale, model);
    var reader = readers.of(locale);
    model.addAttribute("choices", told.choices().of(found, reader));
    model.addAttribute("address", wanted.address());
    model.addAttribute("history", told.history().of(found, wanted.filter(reader), before, reader));
    return "dossier-history";
  }

  private Dossier head(String idOrReference, Locale locale, Model model) {
    var found = dossiers.find(idOrReference);
    model.addAttribute("head", sheet.of(found, readers.of(locale)));
    return found;
  }

  /**
   * A document.
   *
   * @param file the name of its file, or {@code null} when it is a text that Jalon wrote
   * @param size of the file in KiB
   * @param step the step of the action that it comes from, or {@code null}
   */
  public record Filed(
      String id,
      String name,
      String at,
      String by,
      @Nullable String file,
      long size,
      @Nullable String step) {}
}
