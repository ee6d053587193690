package io.jalon.web.tasks;

import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskAccess;
import io.jalon.task.TaskPlaces;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.web.dossier.Reader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What began when an action was done, to be said where its answerer goes on. */
@Component
class Sequel {

  private final Tasks tasks;
  private final Runs runs;
  private final TaskPlaces places;
  private final TaskAccess access;

  Sequel(Tasks tasks, Runs runs, TaskPlaces places, TaskAccess access) {
    this.tasks = tasks;
    this.runs = runs;
    this.places = places;
    this.access = access;
  }

  /**
   * What is said.
   *
   * @param text what began, or that the sequence is over; empty when neither is known
   * @param links the actions that began
   */
  record Said(String text, List<Link> links) {

    private static final Said NOTHING = new Said("", List.of());
  }

  /**
   * An action that began.
   *
   * @param href its page, or {@code null} for who may not see it
   */
  record Link(String text, @Nullable String href) {}

  /**
   * What began with the end of an action.
   *
   * @throws ResponseStatusException 404 when there is none, or none for its reader (F-95)
   */
  Said of(String taskId, Authentication who, Reader reader) {
    var task =
        tasks
            .find(taskId)
            .filter(found -> access.sees(found, who))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "task.unknown"));
    var closed = task.closedAt();
    return closed == null ? Said.NOTHING : after(task, closed, who, reader);
  }

  private Said after(Task done, Instant at, Authentication who, Reader reader) {
    var begun =
        tasks.ofRun(done.runId()).stream()
            .filter(task -> task.status() == TaskStatus.OPEN && !task.createdAt().isBefore(at))
            .toList();
    if (begun.isEmpty()) {
      return runs.find(done.runId())
          .filter(run -> !run.active())
          .map(run -> over(run, reader))
          .orElse(Said.NOTHING);
    }
    return new Said(
        reader.text("task.began", begun.size()),
        begun.stream().map(task -> link(task, who, reader)).toList());
  }

  private static Said over(Run run, Reader reader) {
    var end = run.endLabel() == null ? "" : run.endLabel();
    return new Said(reader.text("task.began.end", end), List.of());
  }

  private Link link(Task task, Authentication who, Reader reader) {
    var assignee = task.assignee();
    var role = reader.names().role(task.roleId());
    var text =
        reader.text(
            "task.began.one",
            task.title(),
            places.step(task),
            assignee == null ? role : role + ", " + reader.account(assignee));
    return new Link(text, access.sees(task, who) ? "/taches/" + task.id() : null);
  }
}
