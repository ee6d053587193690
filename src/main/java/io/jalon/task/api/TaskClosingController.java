package io.jalon.task.api;

import io.jalon.run.RunRefused;
import io.jalon.task.Task;
import io.jalon.task.TaskClosings;
import io.jalon.task.TaskCommands.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cancelling and skipping actions, which who steers may do. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskClosingController {

  private final TaskClosings closings;

  TaskClosingController(TaskClosings closings) {
    this.closings = closings;
  }

  /** Why an action is cancelled. */
  record Cancellation(@NotBlank @Size(max = 4000) String reason) {}

  /** Why an action is skipped. */
  record Ignoring(@Nullable @Size(max = 4000) String reason) {}

  @Operation(summary = "Annule une action ; le motif est obligatoire et reste avec elle")
  @PostMapping("/cancellation")
  @PreAuthorize("hasAuthority('steer')")
  Task cancel(@PathVariable String id, @Valid @RequestBody Cancellation cancellation) {
    return closed(closings.cancel(id, cancellation.reason().strip()));
  }

  @Operation(summary = "Passe une action sans la faire")
  @PostMapping("/ignoring")
  @PreAuthorize("hasAuthority('steer')")
  Task ignore(@PathVariable String id, @Valid @RequestBody Ignoring ignoring) {
    var reason = ignoring.reason();
    return closed(closings.ignore(id, reason == null || reason.isBlank() ? null : reason.strip()));
  }

  private static Task closed(Completion completion) {
    if (completion instanceof Completion.Completed completed) {
      return completed.task();
    }
    if (completion instanceof Completion.Paused paused) {
      throw RunRefused.paused(paused.run());
    }
    throw completion instanceof Completion.AlreadyDecided
        ? new ResponseStatusException(HttpStatus.CONFLICT, "task.already-decided")
        : new ResponseStatusException(HttpStatus.NOT_FOUND, "task.unknown");
  }
}
