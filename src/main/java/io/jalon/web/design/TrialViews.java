package io.jalon.web.design;

import io.jalon.journal.Entry;
import io.jalon.journal.Entry.Place;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import io.jalon.outbox.AnswerField;
import io.jalon.outbox.HttpCall;
import io.jalon.simulation.Stage;
import io.jalon.task.Task;
import io.jalon.task.TaskForms;
import io.jalon.task.TaskForms.Form;
import io.jalon.task.TaskPlaces;
import io.jalon.template.Templates;
import io.jalon.web.dossier.HistoryDays;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import io.jalon.web.sequence.RunView;
import io.jalon.web.sequence.RunViews;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down where a trial stands, while it lasts. */
@Component
class TrialViews {

  private static final int SHOWN = 200;

  private final RunViews runs;
  private final Naming naming;
  private final Work work;
  private final HistoryDays history;

  /** What people have to do, and what was written. */
  @Component
  record Work(TaskForms forms, TaskPlaces places, Messages messages, Journal journal) {}

  /** What the parts of the template that is tried are called. */
  @Component
  record Naming(Templates templates, TemplateWords words, TagNames tags) {

    TemplateWords.Said of(Place place, String dossierId, Reader reader) {
      var template = templates.template(place.templateId(), place.version());
      return words.of(template, reader, tags.of(dossierId, reader));
    }
  }

  TrialViews(RunViews runs, Naming naming, Work work, HistoryDays history) {
    this.runs = runs;
    this.naming = naming;
    this.work = work;
    this.history = history;
  }

  /**
   * A trial as its page shows it.
   *
   * @param now what time it is in it
   * @param next when the next thing happens by itself, or {@code null}
   * @param stopped whether the last move could not be done
   */
  public record TrialView(
      RunView run,
      String now,
      @Nullable String next,
      List<ToDo> open,
      List<Waiting> calls,
      List<Letter> letters,
      List<Told> told,
      boolean stopped) {}

  /** What a person has to do. */
  public record ToDo(
      Task task,
      String step,
      String role,
      @Nullable String holder,
      @Nullable String due,
      Form form) {}

  /**
   * A call that waits for the answer of another program.
   *
   * @param action the id of its action
   * @param title what people call it
   */
  public record Waiting(String action, String title, String host, List<AnswerField> fields) {}

  /** What would leave, or has been written. */
  public record Letter(String subject, String body, String to, boolean paper, String status) {}

  /** A line of what has happened. */
  public record Told(String at, HistoryDays.Line line) {}

  /** What stands for tags on a dossier, by path. */
  Map<String, String> names(String dossierId, Reader reader) {
    return naming.tags().of(dossierId, reader);
  }

  /**
   * A trial for a reader.
   *
   * @param drafted whether a draft is tried, which is no version yet
   */
  TrialView of(Stage stage, boolean drafted, Reader reader) {
    var run = stage.run();
    return new TrialView(
        runs.of(run, reader),
        reader.moment(stage.now()),
        stage.next().map(reader::due).orElse(null),
        stage.open().stream().map(task -> toDo(task, reader)).toList(),
        stage.calls().stream().map(call -> waiting(call, run.dossierId(), reader)).toList(),
        letters(stage, reader),
        told(stage, drafted, reader),
        stage.stopped());
  }

  private ToDo toDo(Task task, Reader reader) {
    return new ToDo(
        task,
        work.places().step(task),
        reader.names().role(task.roleId()),
        task.assignee() == null ? null : reader.names().account(task.assignee()),
        task.dueAt() == null ? null : reader.due(task.dueAt()),
        work.forms().of(task.id()));
  }

  private Waiting waiting(HttpCall call, String dossierId, Reader reader) {
    var action = String.valueOf(call.place().actionId());
    var title = naming.of(call.place(), dossierId, reader).action(action);
    return new Waiting(
        action,
        title.equals(action) ? reader.text("editor.kind.http-request") : title,
        call.request().host(),
        call.fields());
  }

  private List<Letter> letters(Stage stage, Reader reader) {
    return work.messages().of(stage.run().dossierId()).stream()
        .filter(message -> stage.runs().contains(message.place().runId()))
        .map(message -> letter(message, reader))
        .toList();
  }

  private static Letter letter(Message message, Reader reader) {
    return new Letter(
        message.subject(),
        message.body(),
        message.recipientName(),
        message.channel() == Message.Channel.LETTER,
        reader.label("message.status.", message.status().name()));
  }

  private static boolean isOf(@Nullable Place place, Stage stage) {
    return place != null && stage.runs().contains(place.runId());
  }

  private List<Told> told(Stage stage, boolean drafted, Reader reader) {
    var own = stage.run().id();
    return work.journal().newest(stage.run().dossierId(), Long.MAX_VALUE, SHOWN).stream()
        .filter(line -> isOf(line.entry().place(), stage))
        .map(line -> drafted && isOfRun(line, own) ? drafted(line, reader) : line)
        .map(line -> new Told(reader.moment(line.at()), history.line(line, reader)))
        .toList();
  }

  private static boolean isOfRun(JournalEntry line, String run) {
    var place = line.entry().place();
    return place != null && place.runId().equals(run);
  }

  /** A line in which the draft goes by its name alone, without the number that it would have. */
  private static JournalEntry drafted(JournalEntry line, Reader reader) {
    var entry = line.entry();
    var details = new LinkedHashMap<>(entry.details());
    if (details.remove("version") == null || !details.containsKey("name")) {
      return line;
    }
    details.computeIfPresent("name", (key, name) -> reader.text("trial.draft", name));
    return line.telling(new Entry(entry.kind(), entry.dossierId(), entry.place(), details));
  }
}
