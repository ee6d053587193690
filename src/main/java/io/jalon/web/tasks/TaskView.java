package io.jalon.web.tasks;

import io.jalon.absence.StandIns;
import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedTexts;
import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Document;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossiers;
import io.jalon.message.Message;
import io.jalon.message.MessageRevision;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskAccess;
import io.jalon.task.TaskForms;
import io.jalon.task.TaskForms.Form;
import io.jalon.task.TaskPlaces;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.TagNames;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** One task in full, for somebody who may see it. */
@Component
class TaskView {

  private final Tasks tasks;
  private final TaskPlaces places;
  private final TaskForms forms;
  private final Around around;

  /** What stands around a task. */
  @Component
  record Around(
      Dossiers dossiers,
      Clients clients,
      CountedDates dates,
      CountedTexts texts,
      TagNames tags,
      Messages messages,
      TaskAccess access,
      StandIns standIns,
      Documents documents,
      Runs runs) {}

  TaskView(Tasks tasks, TaskPlaces places, TaskForms forms, Around around) {
    this.tasks = tasks;
    this.places = places;
    this.forms = forms;
    this.around = around;
  }

  /**
   * A task, written for its reader.
   *
   * @throws ResponseStatusException 404 when there is none, or none for them (F-95)
   */
  View of(String id, Authentication who, Reader reader) {
    var task = seen(id, who);
    var dossier = around.dossiers().find(task.dossierId()).orElseThrow();
    var client = around.clients().find(dossier.clientId());
    var open = task.status() == TaskStatus.OPEN;
    var paused = open ? paused(task, reader) : null;
    var running = open && paused == null;
    return new View(
        task,
        dossier.reference(),
        client.map(Client::name).orElse(""),
        client.map(Client::reference).orElse(""),
        dossier.balance() == null ? null : reader.money(dossier.balance()),
        places.step(task),
        reader.names().role(task.roleId()),
        task.assignee() == null ? null : reader.names().account(task.assignee()),
        due(task, reader),
        running ? reader.urgency(task.dueAt()) : "",
        running ? late(task, reader) : null,
        paused,
        counted(task, reader),
        open ? forms.of(id) : new Form(List.of(), List.of()),
        open ? at(task, MessageStatus.PREPARED) : List.of(),
        open ? unwritten(task, reader) : null,
        running && around.access().answers(task, who),
        open && around.access().standsIn(task, who.getName()),
        open ? standIns(task, reader) : List.of(),
        closed(task, reader),
        around.documents().filedWith(places.of(task)));
  }

  private static @Nullable String due(Task task, Reader reader) {
    var due = task.dueAt();
    return due == null ? null : reader.due(due);
  }

  private static @Nullable String late(Task task, Reader reader) {
    var due = task.dueAt();
    return due != null && reader.past(due) ? TaskRowWriter.late(due, reader) : null;
  }

  private Task seen(String id, Authentication who) {
    return tasks
        .find(id)
        .filter(found -> around.access().sees(found, who))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "task.unknown"));
  }

  /** Since when its sequence stands still, in words, or {@code null}. */
  private @Nullable String paused(Task task, Reader reader) {
    return around.runs().find(task.runId()).map(Run::pausedSince).map(reader::moment).orElse(null);
  }

  private List<String> standIns(Task task, Reader reader) {
    return around.standIns().of(task.assignee(), task.roleId(), task.dossierId()).stream()
        .map(reader.names()::account)
        .toList();
  }

  private @Nullable String closed(Task task, Reader reader) {
    return task.closedAt() == null
        ? null
        : reader.text(
            "task.closed",
            reader.text("journal.value.status." + task.status().name().toLowerCase(Locale.ROOT)),
            reader.moment(task.closedAt()),
            reader.names().account(String.valueOf(task.closedBy())));
  }

  private @Nullable String counted(Task task, Reader reader) {
    return around.dates().of(task.runId()).stream()
        .filter(kept -> kept.element().equals(task.actionId()))
        .findFirst()
        .map(kept -> around.texts().sentence(kept, reader.locale()))
        .map(text -> around.tags().fill(text, task.dossierId(), reader))
        .orElse(null);
  }

  /** A message that it would decide about, if there were somebody to write to. */
  private @Nullable Unwritten unwritten(Task task, Reader reader) {
    return task.kind().equals("validate-message") && at(task, MessageStatus.PREPARED).isEmpty()
        ? at(task, MessageStatus.FAILED).stream()
            .findFirst()
            .map(one -> unwritten(one, reader))
            .orElse(null)
        : null;
  }

  private static Unwritten unwritten(Message message, Reader reader) {
    var failure = message.failure();
    return new Unwritten(
        message.id(),
        failure == null ? null : reader.label("journal.value.reason.", failure),
        reader.names().role(message.roleId()));
  }

  /** The messages of its action in a state. */
  private List<Message> at(Task task, MessageStatus status) {
    return around.messages().of(task.dossierId()).stream()
        .filter(message -> message.status() == status)
        .filter(message -> message.place().runId().equals(task.runId()))
        .filter(message -> task.actionId().equals(message.place().actionId()))
        .filter(message -> task.pass() == message.place().pass())
        .toList();
  }

  /**
   * A message that could be written to nobody.
   *
   * @param message its id
   * @param why why not, in words
   * @param role to which function it goes, by name
   */
  public record Unwritten(String message, @Nullable String why, String role) {}

  /**
   * A task.
   *
   * @param paused since when its sequence stands still, in words, or {@code null}; it is not late
   *     then and cannot be answered
   * @param late how late it is in words, or {@code null}
   * @param counted how its due date was counted, or {@code null}
   * @param letters the messages that it decides about
   * @param unwritten what it would decide about, had it been written, or {@code null}
   * @param answerable whether the reader may answer it
   * @param standingIn whether they would do it in the place of its holder, who is away
   * @param standIns who stands in for its holder
   * @param closed how, when and by whom it was closed, or {@code null}
   * @param documents the files that were filed with it
   */
  public record View(
      Task task,
      String reference,
      String client,
      String clientReference,
      @Nullable String balance,
      String step,
      String role,
      @Nullable String holder,
      @Nullable String due,
      String urgency,
      @Nullable String late,
      @Nullable String paused,
      @Nullable String counted,
      Form form,
      List<Message> letters,
      @Nullable Unwritten unwritten,
      boolean answerable,
      boolean standingIn,
      List<String> standIns,
      @Nullable String closed,
      List<Document> documents) {

    /** The first of the messages that it decides about, or {@code null}. */
    public @Nullable Message letter() {
      return letters.isEmpty() ? null : letters.get(0);
    }

    /** What goes back with the answer: which text was read. */
    public String revision() {
      return MessageRevision.of(letters);
    }
  }
}
