package io.jalon.web.design;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.simulation.Simulations;
import io.jalon.simulation.Simulations.Trial;
import io.jalon.simulation.Stage;
import io.jalon.template.Diagrams;
import io.jalon.template.Problem;
import io.jalon.template.ProblemSentences;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import io.jalon.web.design.TrialViews.TrialView;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a sequence is tried out on a dossier before it is published; nothing of it is kept. */
@Controller
@RequestMapping("/parametres/sequences/{id}/essai")
@PreAuthorize("hasAuthority('design')")
class TrialPage {

  private final Simulations simulations;
  private final TrialMoves moves;
  private final TrialViews views;
  private final Readers readers;
  private final Trying parts;

  /** What there is to try, and on what. */
  @Component
  record Trying(
      SequenceRows rows,
      Templates templates,
      TemplateReader reader,
      Diagrams diagrams,
      Dossiers dossiers,
      MessageSource messages) {}

  TrialPage(
      Simulations simulations, TrialMoves moves, TrialViews views, Readers readers, Trying parts) {
    this.simulations = simulations;
    this.moves = moves;
    this.views = views;
    this.readers = readers;
    this.parts = parts;
  }

  /**
   * Asks for a dossier, or begins on one.
   *
   * @param dossier its reference, or {@code null}
   */
  @GetMapping
  String begin(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String dossier,
      Authentication who,
      Locale locale,
      Model model) {
    return show(id, dossier, List.of(), new Page(who, locale, model));
  }

  /** Does one more thing, or takes the last one back. */
  @PostMapping
  String move(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> form,
      Authentication who,
      Locale locale,
      Model model) {
    var before = form.getFirst("moves");
    var done = moves.with(before == null ? "[]" : before, form);
    return show(id, form.getFirst("dossier"), done, new Page(who, locale, model));
  }

  /** The diagram of what is tried. */
  @GetMapping("/plan")
  ResponseEntity<String> plan(@PathVariable String id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_XML)
        .body(parts.diagrams().overview(template(id)));
  }

  private SequenceTemplate template(String id) {
    var draft = parts.templates().draft(id).map(text -> parts.reader().read(text).template());
    return draft
        .or(
            () ->
                parts
                    .templates()
                    .latest(id)
                    .map(version -> parts.templates().template(id, version.number())))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown"));
  }

  private record Page(Authentication who, Locale locale, Model model) {}

  private String show(
      String id, @Nullable String dossier, List<Map<String, String>> done, Page page) {
    var row = parts.rows().one(id);
    if (row == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown");
    }
    var reader = readers.of(page.locale());
    page.model().addAttribute("sequence", SequenceRow.of(row, null, reader));
    page.model().addAttribute("wanted", dossier);
    var found = dossier == null ? null : known(dossier.strip());
    if (found != null) {
      play(id, found, done, page);
    }
    return "design-trial";
  }

  /** A reference is known in small letters too. */
  private @Nullable Dossier known(String dossier) {
    return parts
        .dossiers()
        .seen(dossier)
        .or(() -> parts.dossiers().seen(dossier.toUpperCase(Locale.ROOT)))
        .orElse(null);
  }

  private void play(String id, Dossier dossier, List<Map<String, String>> done, Page page) {
    var drafted = parts.templates().draft(id).isPresent();
    var trial = new Trial(id, dossier.id(), page.who().getName(), TrialMoves.read(done));
    var reader = readers.of(page.locale());
    var shown = simulations.play(trial, new Shown(reader, drafted));
    page.model().addAttribute("names", views.names(dossier.id(), reader));
    page.model().addAttribute("moves", moves.write(done.subList(0, shown.done())));
    page.model().addAttribute("count", shown.done());
    page.model().addAttribute("dossier", dossier);
    page.model().addAttribute("trial", shown.trial());
    page.model().addAttribute("problems", shown.problems());
  }

  /**
   * What was shown.
   *
   * @param trial the trial, or {@code null} when there are problems
   * @param done how many moves were done
   */
  private record Played(@Nullable TrialView trial, int done, List<String> problems) {}

  /** Shows a trial to somebody. */
  private final class Shown implements Simulations.View<Played> {

    private final Reader reader;
    private final boolean drafted;

    Shown(Reader reader, boolean drafted) {
      this.reader = reader;
      this.drafted = drafted;
    }

    @Override
    public Played broken(List<Problem> problems) {
      var sentences = new ProblemSentences(parts.messages(), reader.locale());
      return new Played(
          null,
          0,
          problems.stream()
              .filter(problem -> problem.severity() == Problem.Severity.ERROR)
              .map(sentences::message)
              .toList());
    }

    @Override
    public Played shown(Stage stage) {
      return new Played(views.of(stage, drafted, reader), stage.done(), List.of());
    }
  }
}
