package io.jalon.task.api;

import io.jalon.run.RunRefused;
import io.jalon.task.Task;
import io.jalon.task.TaskRevisions;
import io.jalon.task.TaskRevisions.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Coming back on an action that is over, which who steers may do (F-76). */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@PreAuthorize("hasAuthority('steer')")
class TaskRevisionController {

  private final TaskRevisions revisions;

  TaskRevisionController(TaskRevisions revisions) {
    this.revisions = revisions;
  }

  /** Another result, and why. */
  record Correction(
      @NotBlank @Size(max = 60) String result, @NotBlank @Size(max = 4000) String reason) {}

  /** Why it is done once more. */
  record Redo(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(
      summary = "Corrige le résultat d’une action",
      description = "Tant que son étape est en cours et que rien n’en a découlé.")
  @PostMapping("/correction")
  Task correct(@PathVariable String id, @Valid @RequestBody Correction correction) {
    return revised(revisions.correct(id, correction.result(), correction.reason().strip()));
  }

  @Operation(
      summary = "Refait une action close",
      description =
          "Elle s’ouvre de nouveau dans son étape, pour qui tient sa fonction ; ce qui vient après"
              + " elle revient aussi.")
  @PostMapping("/redo")
  Task redo(@PathVariable String id, @Valid @RequestBody Redo redo) {
    return revised(revisions.redo(id, redo.reason().strip()));
  }

  private static Task revised(Revision revision) {
    if (revision instanceof Revision.Revised done) {
      return done.task();
    }
    if (revision instanceof Revision.Paused paused) {
      throw RunRefused.paused(paused.run());
    }
    throw refusal(revision);
  }

  private static ResponseStatusException refusal(Revision revision) {
    if (revision instanceof Revision.StillOpen) {
      return new Refusal(HttpStatus.CONFLICT, "task.still-open");
    }
    if (revision instanceof Revision.StepOver) {
      return new Refusal(HttpStatus.CONFLICT, "task.step-over");
    }
    if (revision instanceof Revision.Followed followed) {
      return followed.by().isEmpty()
          ? new Refusal(HttpStatus.CONFLICT, "task.decides")
          : new Refusal(HttpStatus.CONFLICT, "task.followed", String.join(", ", followed.by()));
    }
    if (revision instanceof Revision.Superseded) {
      return new Refusal(HttpStatus.CONFLICT, "task.superseded");
    }
    if (revision instanceof Revision.ComesAgain comes) {
      return new Refusal(HttpStatus.CONFLICT, "task.comes-again", comes.after());
    }
    if (revision instanceof Revision.NoLonger) {
      return new Refusal(HttpStatus.CONFLICT, "task.no-longer");
    }
    if (revision instanceof Revision.Settled settled) {
      return new Refusal(HttpStatus.CONFLICT, "task.settled." + settled.task().kind());
    }
    return revision instanceof Revision.WrongResult wrong
        ? wrong(wrong.expected())
        : new Refusal(HttpStatus.NOT_FOUND, "task.unknown");
  }

  private static Refusal wrong(String expected) {
    return expected.isEmpty()
        ? new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "task.no-results")
        : new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "task.wrong-correction", expected);
  }
}
