package io.jalon.web.sequence;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.calendar.CountedTexts;
import io.jalon.run.Holdups;
import io.jalon.run.Holdups.Gate;
import io.jalon.run.Holdups.Held;
import io.jalon.run.Holdups.Kind;
import io.jalon.run.Holdups.Pending;
import io.jalon.run.Holdups.Way;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Until;
import io.jalon.web.design.TemplateWords;
import io.jalon.web.design.TemplateWords.Said;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why what is expected has not come: what holds it, in words, with what mends it. */
@Component
class WhyNot {

  private final Holdups holdups;
  private final CountedDates dates;
  private final CountedTexts texts;
  private final TemplateWords words;
  private final TagNames tags;

  WhyNot(
      Holdups holdups, CountedDates dates, CountedTexts texts, TemplateWords words, TagNames tags) {
    this.holdups = holdups;
    this.dates = dates;
    this.texts = texts;
    this.words = words;
    this.tags = tags;
  }

  /**
   * A step under way and what has not come of it.
   *
   * @param ends when it is over, in words
   * @param gates what it waits for
   * @param otherwise until when at most, or {@code null}
   */
  public record Waiting(
      String step,
      String ends,
      List<Line> gates,
      @Nullable String otherwise,
      List<Later> pending,
      List<Next> ways) {}

  /**
   * What is waited for, in words.
   *
   * @param task the task that mends it, or {@code null}
   * @param repere the repère that mends it, or {@code null}
   * @param role the function that somebody has to be named for, or {@code null}
   * @param event the event that somebody may tell, or {@code null}
   */
  public record Line(
      String text,
      @Nullable String task,
      @Nullable String repere,
      @Nullable String role,
      @Nullable String event) {

    private static Line plain(String text) {
      return new Line(text, null, null, null, null);
    }
  }

  /** An action that has not come. */
  public record Later(String title, List<Line> gates) {}

  /**
   * A way out of the step.
   *
   * @param condition in words, or {@code null} for otherwise
   * @param values what it reads now, each in words
   */
  public record Next(String to, @Nullable String condition, boolean holds, List<String> values) {}

  /** Everything that one reader needs. */
  private record Page(
      SequenceTemplate template,
      Said said,
      Map<String, Task> tasks,
      Map<String, Kept> dates,
      boolean paused,
      UnaryOperator<String> filled,
      Reader reader) {}

  /**
   * What a run waits for, step by step.
   *
   * @param open its open tasks
   */
  List<Waiting> of(Run run, SequenceTemplate template, List<Task> open, Reader reader) {
    var page =
        new Page(
            template,
            words.of(template, reader, tags.of(run.dossierId(), reader)),
            open.stream().collect(Collectors.toMap(Task::id, Function.identity())),
            dates.of(run.id()).stream()
                .collect(Collectors.toMap(Kept::element, Function.identity(), (one, two) -> one)),
            run.paused(),
            text -> tags.fill(text, run.dossierId(), reader),
            reader);
    return holdups.of(run).stream().map(held -> waiting(held, page)).toList();
  }

  private Waiting waiting(Held held, Page page) {
    return new Waiting(
        page.said().place(held.step()),
        ends(held.step(), page),
        held.gates().stream().map(gate -> line(gate, page)).toList(),
        deadline(held.step(), page),
        held.pending().stream().map(pending -> later(pending, page)).toList(),
        held.ways().stream().map(way -> next(way, page)).toList());
  }

  private static String ends(String step, Page page) {
    var until =
        page.template().steps().stream()
            .filter(one -> one.id().equals(step))
            .findFirst()
            .orElseThrow()
            .until();
    var result = until.mode() == Until.Mode.RESULT ? label(until, page) : "";
    return page.reader().text("whynot.until." + until.mode().name(), result);
  }

  /** What the office calls the result that a step waits for. */
  private static String label(Until until, Page page) {
    var key = Objects.requireNonNullElse(until.result(), "");
    return page.template().steps().stream()
        .flatMap(step -> step.actions().stream())
        .map(action -> action.results().get(key))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(key);
  }

  private static @Nullable String deadline(String step, Page page) {
    var kept = page.dates().get(step + "-deadline");
    return page.paused() || kept == null || !kept.counted().isSet()
        ? null
        : page.reader().due(kept.counted().at());
  }

  private Later later(Pending pending, Page page) {
    var lines = pending.gates().stream().map(gate -> line(gate, page)).toList();
    return new Later(
        page.said().action(pending.action()),
        lines.isEmpty() ? List.of(Line.plain(page.reader().text("whynot.never"))) : lines);
  }

  private Line line(Gate gate, Page page) {
    var task = page.tasks().get(gate.detail());
    if (gate.kind() == Kind.PERSON && task != null) {
      return person(task, page);
    }
    if (gate.kind() == Kind.DATE) {
      return date(gate, page);
    }
    if (gate.kind() == Kind.EVENT) {
      var text = page.reader().text("whynot.EVENT", event(gate.detail(), page.reader()));
      return new Line(text, null, null, null, gate.detail());
    }
    var kind = gate.kind() == Kind.PERSON ? "opening" : gate.kind().name();
    var named = page.template().action(gate.element()).isPresent();
    var what = named ? page.said().action(gate.element()) : gate.element();
    return Line.plain(page.reader().text("whynot." + kind, what));
  }

  /** What people call an event. */
  static String event(String id, Reader reader) {
    return reader.label("journal.value.event.", id);
  }

  private static Line person(Task task, Page page) {
    var reader = page.reader();
    var role = reader.names().role(task.roleId());
    var holder = task.assignee();
    if (holder == null) {
      return new Line(
          reader.text("whynot.unheld", task.title(), role), task.id(), null, task.roleId(), null);
    }
    var due = task.dueAt();
    var text =
        due == null
            ? reader.text("whynot.PERSON", task.title(), role, reader.account(holder))
            : reader.text(
                "whynot.PERSON.due", task.title(), role, reader.account(holder), reader.due(due));
    return new Line(text, task.id(), null, null, null);
  }

  private Line date(Gate gate, Page page) {
    var reader = page.reader();
    var kept = page.dates().get(gate.element());
    var repere = gate.detail().isEmpty() ? null : gate.detail();
    if (kept != null && kept.counted().isSet()) {
      var counted = page.filled().apply(texts.sentence(kept, reader.locale()));
      var when = reader.due(kept.counted().at());
      return new Line(reader.text("whynot.DATE", when, counted), null, repere, null, null);
    }
    return repere == null
        ? Line.plain(reader.text("whynot.DATE.later"))
        : new Line(
            reader.text("whynot.DATE.unset", page.said().repere(repere)), null, repere, null, null);
  }

  private static Next next(Way way, Page page) {
    var condition = way.condition();
    return new Next(
        page.said().place(way.to()),
        condition == null ? null : page.said().condition(condition),
        way.holds(),
        page.said().values(way.values()));
  }
}
