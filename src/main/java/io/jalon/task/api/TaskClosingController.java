package io.jalon.task.api;

import io.jalon.task.Task;
import io.jalon.task.TaskClosings;
import io.jalon.task.TaskCommands.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cancelling and skipping actions, which who steers may do. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskClosingController {

  private final TaskClosings closings;
  private final TaskRefusals refusals;

  TaskClosingController(TaskClosings closings, TaskRefusals refusals) {
    this.closings = closings;
    this.refusals = refusals;
  }

  /** Why an action is cancelled. */
  record Cancellation(@NotBlank @Size(max = 4000) String reason) {}

  /** Why an action is skipped. */
  record Ignoring(@NotBlank @Size(max = 4000) String reason) {}

  @Operation(summary = "Annule une action ; le motif est obligatoire et reste avec elle")
  @PostMapping("/cancellation")
  @PreAuthorize("hasAuthority('steer')")
  Task cancel(@PathVariable String id, @Valid @RequestBody Cancellation cancellation) {
    return closed(closings.cancel(id, cancellation.reason().strip()));
  }

  @Operation(
      summary = "Passe une action sans la faire ; le motif est obligatoire et reste avec elle")
  @PostMapping("/ignoring")
  @PreAuthorize("hasAuthority('steer')")
  Task ignore(@PathVariable String id, @Valid @RequestBody Ignoring ignoring) {
    return closed(closings.ignore(id, ignoring.reason().strip()));
  }

  private Task closed(Completion completion) {
    if (completion instanceof Completion.Completed completed) {
      return completed.task();
    }
    throw refusals.ofClosing(completion);
  }
}
