package io.jalon.web.design;

import io.jalon.message.OutdatedMessages;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.dossier.Typed;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** The office's sequences, for those who design them: all of them, and one with its versions. */
@Controller
@RequestMapping("/parametres/sequences")
@PreAuthorize("hasAuthority('design')")
class SequencesPage {

  private final SequenceRows rows;
  private final Templates templates;
  private final TemplateReader reader;
  private final Readers readers;
  private final Beside beside;

  /**
   * What is told beside a sequence: where it is offered, which messages it has overtaken, where its
   * dossiers stand.
   */
  @Component
  record Beside(
      Offerings offerings, OutdatedMessages outdated, RunningSteps running, OfficeWords office) {}

  SequencesPage(
      SequenceRows rows,
      Templates templates,
      TemplateReader reader,
      Readers readers,
      Beside beside) {
    this.beside = beside;
    this.rows = rows;
    this.templates = templates;
    this.reader = reader;
    this.readers = readers;
  }

  /**
   * The sequences.
   *
   * @param q words of the names that are shown; all when there is none
   * @param situation the situation that they treat, or empty for every one
   */
  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String situation,
      Locale locale,
      Model model) {
    var person = readers.of(locale);
    var runs = rows.underWay();
    var all =
        rows.all().stream().map(row -> SequenceRow.of(row, runs.get(row.id()), person)).toList();
    model.addAttribute(
        "sequences",
        all.stream()
            .filter(one -> situation.isEmpty() || situation.equals(one.situation()))
            .filter(one -> one.isFoundBy(Typed.of(q)))
            .toList());
    model.addAttribute("q", Typed.of(q));
    model.addAttribute("situation", situation);
    model.addAttribute(
        "situations",
        all.stream()
            .map(SequenceRow::situation)
            .filter(one -> !one.isBlank())
            .distinct()
            .sorted(Collator.getInstance(locale))
            .toList());
    model.addAttribute("offerings", beside.offerings().all(person));
    return "design-sequences";
  }

  /**
   * One sequence.
   *
   * @param version whose diagram is shown, the newest when nothing is said; 0 for the draft
   * @param since with which version it is compared, or {@code null}
   */
  @GetMapping("/{id}")
  String one(
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Integer version,
      @RequestParam(required = false) @Nullable Integer since,
      Locale locale,
      Model model) {
    var row = rows.one(id);
    if (row == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown");
    }
    var person = readers.of(locale);
    var shown = version == null ? row.number() : version;
    model.addAttribute("sequence", SequenceRow.of(row, rows.underWay().get(id), person));
    model.addAttribute(
        "versions", rows.versions(id).stream().map(one -> version(one, person)).toList());
    model.addAttribute("shown", shown == null ? 0 : shown);
    model.addAttribute("since", since);
    model.addAttribute(
        "outdated", beside.outdated().of(id).map(all -> all.messages().size()).orElse(0));
    offered(id, person, model);
    if (shown != null) {
      standing(id, shown, since, model);
    }
    if (shown != null && since != null) {
      model.addAttribute("changes", changes(id, since, shown, person));
    }
    return "design-sequence";
  }

  /**
   * A step in which dossiers stand.
   *
   * @param gone whether the version that is shown has it no more
   */
  public record StandingStep(String id, String name, long dossiers, boolean gone) {}

  /** Where the dossiers of the version stand, and those of the one that it is compared with. */
  private void standing(String id, int version, @Nullable Integer since, Model model) {
    var before = since == null ? version : since;
    var counts = beside.running().of(id, List.of(version, before));
    if (counts.isEmpty()) {
      return;
    }
    var template = template(id, version);
    var earlier = template(id, before);
    model.addAttribute(
        "standing",
        Stream.concat(template.steps().stream(), earlier.steps().stream())
            .collect(Collectors.toMap(Step::id, step -> step, (one, same) -> one, TreeMap::new))
            .values()
            .stream()
            .filter(step -> counts.containsKey(step.id()))
            .map(
                step ->
                    new StandingStep(
                        step.id(),
                        step.name(),
                        counts.getOrDefault(step.id(), 0L),
                        !template.steps().contains(step)))
            .toList());
  }

  private void offered(String id, Reader person, Model model) {
    model.addAttribute("offering", beside.offerings().all(person).get(id));
    model.addAttribute("teams", beside.offerings().teams());
    model.addAttribute("piloted", rows.piloted(id));
    model.addAttribute("told", beside.offerings().told(id, person));
  }

  private static VersionRow version(SequenceRows.Version version, Reader person) {
    return new VersionRow(
        version.number(),
        person.moment(version.publishedAt()),
        person.account(version.publishedBy()),
        version.modelled());
  }

  private List<ChangeRow> changes(String id, int since, int version, Reader person) {
    return new ChangeRows(template(id, since), template(id, version), person, beside.office())
        .all();
  }

  /** A version, or the draft for 0. */
  private SequenceTemplate template(String id, int number) {
    var known =
        number == 0 ? templates.draft(id).isPresent() : templates.version(id, number).isPresent();
    if (!known) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "template.unknown");
    }
    var template =
        number == 0
            ? reader.read(templates.draft(id).orElseThrow()).template()
            : templates.template(id, number);
    if (template == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "template.draft_broken");
    }
    return template;
  }

  /** A version as a line of the list, for a person. */
  public record VersionRow(int number, String at, String by, boolean modelled) {}
}
