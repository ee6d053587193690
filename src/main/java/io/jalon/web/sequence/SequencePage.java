package io.jalon.web.sequence;

import io.jalon.dossier.RepereRefused;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Roles;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import io.jalon.web.dossier.DossierAddress;
import io.jalon.web.dossier.Launches;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.RepereList;
import io.jalon.web.dossier.RunList;
import io.jalon.web.dossier.Sheet;
import io.jalon.web.dossier.TagNames;
import io.jalon.web.sequence.RunViews.Asked;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sequences of a dossier, one of them in full, and what a change of a repère would entail. */
@Controller
@RequestMapping("/dossiers/{dossier}")
class SequencePage {

  private final DossierAddress dossiers;
  private final Runs runs;
  private final Readers readers;
  private final RunViews views;
  private final Parts parts;

  /** What the page shows beside the run. */
  @Component
  record Parts(
      Sheet sheet,
      RunList runs,
      Launches launches,
      Risks risks,
      RepereList reperes,
      Roles roles,
      Reperes definitions,
      Tasks tasks,
      TagNames tags,
      WhatIf whatIf) {}

  SequencePage(DossierAddress dossiers, Runs runs, Readers readers, RunViews views, Parts parts) {
    this.dossiers = dossiers;
    this.runs = runs;
    this.readers = readers;
    this.views = views;
    this.parts = parts;
  }

  /**
   * Shows a run: the one asked for or of the task asked for, else the newest that is under way,
   * else the newest.
   *
   * @param wanted which, and the action whose causes are wanted
   */
  @GetMapping("/sequence")
  @PreAuthorize("hasAuthority('view')")
  String show(@PathVariable String dossier, Wanted wanted, Locale locale, Model model) {
    var reader = readers.of(locale);
    var found = dossiers.find(dossier);
    var all = runs.of(found.id());
    var chosen = chosen(all, run(wanted));
    model.addAttribute("head", parts.sheet().of(found, reader));
    model.addAttribute("runs", parts.runs().of(found, reader));
    model.addAttribute("offers", parts.launches().on(found, reader));
    model.addAttribute("roles", parts.roles().offered());
    model.addAttribute("names", parts.tags().of(found.id(), reader));
    model.addAttribute("today", reader.today().toString());
    if (chosen != null) {
      model.addAttribute("run", views.of(chosen, new Asked(wanted.task(), wanted.whole()), reader));
    }
    Set<String> used = chosen == null ? Set.of() : Set.copyOf(views.template(chosen).reperes());
    model.addAttribute("reperes", parts.reperes().of(found, used, reader));
    return "sequence";
  }

  /**
   * What is asked for.
   *
   * @param chaine {@code entiere} where all the causes of the task are
   */
  record Wanted(@Nullable String run, @Nullable String task, @Nullable String chaine) {

    boolean whole() {
      return "entiere".equals(chaine);
    }
  }

  private @Nullable String run(Wanted wanted) {
    return wanted.run() != null || wanted.task() == null
        ? wanted.run()
        : parts.tasks().find(wanted.task()).map(Task::runId).orElse(null);
  }

  private static @Nullable Run chosen(List<Run> all, @Nullable String wanted) {
    return all.stream()
        .filter(run -> run.id().equals(wanted))
        .findFirst()
        .or(() -> all.stream().filter(Run::active).findFirst())
        .or(() -> all.stream().findFirst())
        .orElse(null);
  }

  /** A fragment: what would follow from another value of a repère. */
  @GetMapping("/reperes/{repere}/apercu")
  @PreAuthorize("hasAuthority('steer')")
  String preview(
      @PathVariable String dossier,
      @PathVariable String repere,
      @RequestParam String value,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var definition =
        parts
            .definitions()
            .find(repere)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "repere.unknown"));
    model.addAttribute("dialog", "repere-" + repere);
    try {
      model.addAttribute(
          "preview",
          parts
              .whatIf()
              .of(
                  dossiers.find(dossier),
                  definition,
                  Entered.value(definition, value, reader),
                  reader));
    } catch (RepereRefused refused) {
      model.addAttribute("refused", Entered.expected(refused.code(), reader, refused.named()));
    }
    return "sequence-what-if";
  }

  /** A fragment: what a launch would meet (F-104). */
  @GetMapping("/lancement/{template}")
  @PreAuthorize("hasAuthority('launch')")
  String check(
      @PathVariable String dossier, @PathVariable String template, Locale locale, Model model) {
    var reader = readers.of(locale);
    model.addAttribute(
        "risks",
        parts.risks().before(template, dossiers.find(dossier).id(), reader).orElse(List.of()));
    model.addAttribute("reference", dossiers.find(dossier).reference());
    return "sequence-launch-check";
  }

  /** The same, of the template that is chosen in a list; nothing while none is. */
  @GetMapping("/lancement")
  @PreAuthorize("hasAuthority('launch')")
  String checkChosen(
      @PathVariable String dossier, @RequestParam String template, Locale locale, Model model) {
    return template.isBlank() ? "sequence-launch-check" : check(dossier, template, locale, model);
  }
}
