package io.jalon.task.api;

import io.jalon.task.TaskAccess;
import io.jalon.task.TaskChanges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** A word about an action, which neither answers nor moves it. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/tasks/{id}/comments")
@PreAuthorize("hasAuthority('act')")
class TaskCommentController {

  private final VisibleTasks tasks;
  private final TaskChanges changes;
  private final TaskAccess access;

  TaskCommentController(VisibleTasks tasks, TaskChanges changes, TaskAccess access) {
    this.tasks = tasks;
    this.changes = changes;
    this.access = access;
  }

  record Comment(@NotBlank @Size(max = 4000) String text) {}

  @Operation(
      summary = "Commente une action sans y répondre",
      description = "Le commentaire est dans l’historique du dossier et sur la page de l’action.")
  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void add(
      @PathVariable String id, @Valid @RequestBody Comment comment, Authentication who) {
    var task = tasks.get(id, who);
    if (!access.answers(task, who)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "task.not-yours");
    }
    changes.commented(task, comment.text().strip());
  }
}
