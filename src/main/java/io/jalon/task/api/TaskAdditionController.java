package io.jalon.task.api;

import io.jalon.run.RunRefused;
import io.jalon.task.Task;
import io.jalon.task.TaskAdditions;
import io.jalon.task.TaskAdditions.Addition;
import io.jalon.task.TaskAdditions.Work;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Adding an action to a step of one dossier, which who steers may do (F-75). */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/runs/{id}/actions")
@PreAuthorize("hasAuthority('steer')")
class TaskAdditionController {

  private final TaskAdditions additions;

  TaskAdditionController(TaskAdditions additions) {
    this.additions = additions;
  }

  /**
   * What is to be done.
   *
   * @param step the step under way; the only one when it is left out
   * @param due the day on which it is due (ISO 8601)
   */
  record NewAction(
      @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "{task.title.one-line}")
          String title,
      @Nullable @Size(max = 4000) String description,
      @NotBlank @Size(max = 60) String role,
      @Nullable LocalDate due,
      @Nullable @Size(max = 60) String step,
      @Nullable @Size(max = 4000) String reason) {

    Work work() {
      return new Work(
          stripped(step),
          role.strip(),
          title.strip(),
          description == null ? "" : description.strip(),
          due,
          stripped(reason));
    }

    private static @Nullable String stripped(@Nullable String text) {
      return text == null || text.isBlank() ? null : text.strip();
    }
  }

  @Operation(
      summary = "Ajoute une action à l’étape en cours, sur ce dossier seulement",
      description =
          "Elle s’ouvre aussitôt pour qui tient la fonction, et l’étape l’attend. Le modèle ne"
              + " change pas.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Task add(@PathVariable String id, @Valid @RequestBody NewAction action) {
    LatestDay.check(action.due());
    var addition = additions.add(id, action.work());
    if (addition instanceof Addition.Added added) {
      return added.task();
    }
    throw refusal(addition);
  }

  private static ResponseStatusException refusal(Addition addition) {
    if (addition instanceof Addition.Paused paused) {
      return RunRefused.paused(paused.run());
    }
    if (addition instanceof Addition.Over over) {
      return RunRefused.over(over.run());
    }
    if (addition instanceof Addition.Past) {
      return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "task.past");
    }
    return missing(addition);
  }

  private static ResponseStatusException missing(Addition addition) {
    if (addition instanceof Addition.NotUnderWay elsewhere) {
      return elsewhere.steps().isEmpty()
          ? new Refusal(HttpStatus.CONFLICT, "task.no-step")
          : new Refusal(HttpStatus.CONFLICT, "task.other-step", joined(elsewhere.steps()));
    }
    return addition instanceof Addition.NoSuchRole unknown
        ? new Refusal(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "task.no-role",
            unknown.role(),
            joined(unknown.roles()))
        : new Refusal(HttpStatus.NOT_FOUND, "run.unknown");
  }

  private static String joined(List<String> ids) {
    return String.join(", ", ids);
  }
}
