package io.jalon.web.sequence;

import io.jalon.dossier.DossierField;
import io.jalon.dossier.FieldRefused;
import io.jalon.rest.EntityTags;
import io.jalon.web.dossier.DossierAddress;
import io.jalon.web.dossier.Readers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Fragments for the facts of a dossier, which are changed in place one by one. */
@Controller
@RequestMapping("/dossiers/{dossier}/faits/{fact}")
@PreAuthorize("hasAuthority('steer')")
class FactsPage {

  private static final List<String> FACTS =
      List.of("type", "status", "owner", "amount", "balance", "deadline");
  private static final Map<String, DossierField> PREVIEWED =
      Map.of(
          "amount", DossierField.MONTANT,
          "balance", DossierField.SOLDE,
          "deadline", DossierField.ECHEANCE);

  private final DossierAddress dossiers;
  private final Readers readers;
  private final KnownFacts known;
  private final WhatIf whatIf;
  private final EntityTags tags;

  FactsPage(
      DossierAddress dossiers, Readers readers, KnownFacts known, WhatIf whatIf, EntityTags tags) {
    this.dossiers = dossiers;
    this.readers = readers;
    this.known = known;
    this.whatIf = whatIf;
    this.tags = tags;
  }

  /** The field of one fact, with the others as they were read. */
  @GetMapping
  String field(
      @PathVariable String dossier, @PathVariable String fact, Locale locale, Model model) {
    var found = dossiers.find(dossier);
    model.addAttribute("fact", one(fact));
    model.addAttribute("dossier", found);
    model.addAttribute("tag", tags.of(found));
    model.addAttribute("choices", known.of(fact, found, readers.of(locale)));
    model.addAttribute("previewed", PREVIEWED.containsKey(fact));
    return "dossier-fact";
  }

  /** What would follow from another value. */
  @GetMapping("/apercu")
  String preview(
      @PathVariable String dossier,
      @PathVariable String fact,
      @RequestParam Map<String, String> entered,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var field = PREVIEWED.get(one(fact));
    if (field == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("dialog", "fait-" + fact);
    var value = entered.getOrDefault(fact, "").strip();
    try {
      model.addAttribute(
          "preview", whatIf.of(dossiers.find(dossier), field, plain(fact, value), reader));
    } catch (FieldRefused refused) {
      model.addAttribute("refused", Entered.expected(refused.code(), reader));
    }
    return "sequence-what-if";
  }

  /** An amount as people write it, in the form that attributes have. */
  private static String plain(String fact, String value) {
    return fact.equals("deadline") ? value : Entered.number(value);
  }

  private static String one(String fact) {
    if (!FACTS.contains(fact)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return fact;
  }
}
