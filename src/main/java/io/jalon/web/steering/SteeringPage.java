package io.jalon.web.steering;

import io.jalon.template.Step;
import io.jalon.template.StepNames;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.Readers;
import io.jalon.web.steering.SteeringQuery.Load;
import io.jalon.web.steering.SteeringQuery.Overdue;
import io.jalon.web.steering.SteeringQuery.Running;
import io.jalon.web.steering.SteeringQuery.Standing;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office is stuck: figures, heat on a diagram, load, functions that nobody holds. */
@Controller
class SteeringPage {

  private static final int OVERDUE = 5;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Comparator<Standing> OLDEST =
      Comparator.comparing(Standing::oldest, Comparator.nullsLast(Comparator.naturalOrder()));

  private final SteeringQuery query;
  private final Templates templates;
  private final StepNames steps;
  private final Readers readers;

  SteeringPage(SteeringQuery query, Templates templates, StepNames steps, Readers readers) {
    this.query = query;
    this.templates = templates;
    this.steps = steps;
    this.readers = readers;
  }

  /**
   * Shows it.
   *
   * @param sequence whose steps are looked at; the first published one when it is left out
   * @param version which of its versions that run; the one that runs on most dossiers when it is
   *     left out
   */
  @GetMapping("/pilotage")
  @PreAuthorize("hasAuthority('view')")
  String show(
      @RequestParam(name = "sequence", required = false) @Nullable String sequence,
      @RequestParam(name = "version", required = false) @Nullable String version,
      Locale locale,
      Model model) {
    var reader = readers.of(locale);
    var now = reader.instant();
    var published = templates.all().stream().filter(one -> one.latestVersion() != null).toList();
    model.addAttribute("now", reader.now());
    model.addAttribute("figures", query.figures(now));
    model.addAttribute("sequences", published);
    published.stream()
        .filter(one -> one.id().equals(sequence))
        .findFirst()
        .or(() -> published.stream().findFirst())
        .ifPresent(one -> heat(one, version, reader, model));
    model.addAttribute("loads", loads(reader));
    model.addAttribute(
        "overdue", query.overdue(now, OVERDUE).stream().map(one -> overdue(one, reader)).toList());
    model.addAttribute(
        "unheld",
        query.unheld().stream()
            .map(
                one ->
                    new Unheld(
                        one.role(), reader.names().role(one.role()), one.dossiers(), one.actions()))
            .toList());
    return "steering";
  }

  private void heat(TemplateSummary one, @Nullable String asked, Reader reader, Model model) {
    var versions = versions(one);
    int version = shown(versions, asked).version();
    model.addAttribute("versions", versions);
    model.addAttribute("version", version);
    var known =
        templates.version(one.id(), version).isEmpty()
            ? Set.of()
            : templates.template(one.id(), version).steps().stream()
                .map(Step::id)
                .collect(Collectors.toSet());
    var standing =
        query.standing(one.id(), version, reader.instant()).stream()
            .filter(step -> step.oldest() != null || known.contains(step.step()))
            .sorted(OLDEST.thenComparing(Standing::step))
            .toList();
    model.addAttribute("sequence", one);
    model.addAttribute(
        "steps", standing.stream().map(step -> step(one.id(), version, step, reader)).toList());
    model.addAttribute(
        "heat",
        standing.stream()
            .map(step -> step.step() + ":" + level(step) + ":" + label(step, reader))
            .collect(Collectors.joining("|")));
  }

  /** The versions that run, and the newest, which the next launches take. */
  private List<Running> versions(TemplateSummary one) {
    int newest = Objects.requireNonNull(one.latestVersion());
    var running = query.running(one.id());
    var known = running.stream().anyMatch(version -> version.version() == newest);
    return Stream.concat(
            known ? Stream.empty() : Stream.of(new Running(newest, 0)), running.stream())
        .toList();
  }

  /** The one that is asked for, else the one of most dossiers, of these the newest. */
  private static Running shown(List<Running> versions, @Nullable String asked) {
    return versions.stream()
        .filter(one -> String.valueOf(one.version()).equals(asked))
        .findFirst()
        .or(
            () ->
                versions.stream()
                    .max(Comparator.comparing(Running::dossiers).thenComparing(Running::version)))
        .orElseThrow();
  }

  private WaitingStep step(String template, int version, Standing step, Reader reader) {
    return new WaitingStep(
        template + "." + step.step(),
        steps.of(template, version, step.step()),
        step.dossiers(),
        days(step, reader),
        step.late());
  }

  /** In time, near, over: by how many of the dossiers there are late. */
  private static int level(Standing step) {
    return step.late() == 0 ? 1 : step.late() * 2 < step.dossiers() ? 2 : 3;
  }

  private static String label(Standing step, Reader reader) {
    var days = days(step, reader);
    return days == null
        ? reader.text("steering.heat.waits", step.dossiers())
        : reader.text("steering.heat", step.dossiers(), days);
  }

  private static @Nullable Long days(Standing step, Reader reader) {
    var oldest = step.oldest();
    return oldest == null ? null : ChronoUnit.DAYS.between(reader.dayOf(oldest), reader.today());
  }

  private static Late overdue(Overdue one, Reader reader) {
    long days = ChronoUnit.DAYS.between(reader.dayOf(one.due()), reader.today());
    return new Late(
        one.task(),
        one.title(),
        one.reference(),
        one.assignee() == null ? null : reader.names().account(one.assignee()),
        reader.names().role(one.role()),
        reader.text("task.late", days));
  }

  private List<Row> loads(Reader reader) {
    var loads = query.loads(reader.instant(), reader.instant().minus(WEEK));
    long most = loads.stream().mapToLong(Load::open).max().orElse(1);
    return loads.stream().map(load -> row(load, Math.max(1, most), reader)).toList();
  }

  private static Row row(Load load, long most, Reader reader) {
    return new Row(
        load.account(),
        load.role(),
        load.account() == null ? null : reader.names().account(load.account()),
        reader.names().role(load.role()),
        load.open(),
        load.late(),
        load.done(),
        100 * load.late() / most,
        100 * (load.open() - load.late()) / most);
  }

  /** A function nobody holds. */
  public record Unheld(String role, String label, long dossiers, long actions) {}

  /** A late action, how late it is in words, and whose it is. */
  public record Late(
      String task,
      String title,
      String reference,
      @Nullable String holder,
      String role,
      String late) {}

  /**
   * A step where dossiers wait, and since how many days the first of them does.
   *
   * @param id as lists of dossiers are narrowed down to it
   */
  public record WaitingStep(
      String id, String name, long dossiers, @Nullable Long days, long late) {}

  /**
   * The load of a person in a function.
   *
   * @param account or {@code null} for a team
   * @param roleId which function
   * @param name or {@code null} for a team
   * @param lateWidth of the bar, in hundredths
   * @param openWidth of the rest of the bar
   */
  public record Row(
      @Nullable String account,
      String roleId,
      @Nullable String name,
      String role,
      long open,
      long late,
      long done,
      long lateWidth,
      long openWidth) {}
}
