package io.jalon.web.sequence;

import io.jalon.run.Runs;
import io.jalon.template.Action;
import io.jalon.template.Step;
import io.jalon.web.dossier.DossierAddress;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.sequence.ComingWords.Words;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A fragment: what begins when a person moves a run to a step. */
@Controller
class JumpPage {

  private final DossierAddress dossiers;
  private final Runs runs;
  private final ComingWords words;
  private final Readers readers;

  JumpPage(DossierAddress dossiers, Runs runs, ComingWords words, Readers readers) {
    this.dossiers = dossiers;
    this.runs = runs;
    this.words = words;
    this.readers = readers;
  }

  @GetMapping("/dossiers/{dossier}/sequence/passage")
  @PreAuthorize("hasAuthority('steer')")
  String show(
      @PathVariable String dossier,
      @RequestParam String run,
      @RequestParam String step,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var found =
        runs.find(run)
            .filter(one -> one.dossierId().equals(dossiers.find(dossier).id()))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "run.unknown"));
    var told = words.of(found, reader);
    model.addAttribute(
        "step",
        told.template().steps().stream()
            .filter(one -> one.id().equals(step))
            .findFirst()
            .map(one -> begins(one, told, reader))
            .orElse(null));
    return "sequence-jump";
  }

  private static Begins begins(Step step, Words told, Reader reader) {
    return new Begins(
        step.name(),
        step.start() != null,
        step.actions().stream()
            .filter(action -> action.after() == null && action.kind().human())
            .map(action -> act(action, told, reader))
            .toList());
  }

  private static String act(Action action, Words told, Reader reader) {
    var holder = told.holder(action.role());
    return told.said().action(action.id())
        + " · "
        + reader.names().role(action.role())
        + (holder == null ? "" : reader.text("page.colon") + holder);
  }

  /**
   * A step that would begin.
   *
   * @param waits whether its actions wait for its start
   * @param actions those that come with it, each with who would do it
   */
  public record Begins(String name, boolean waits, List<String> actions) {}
}
