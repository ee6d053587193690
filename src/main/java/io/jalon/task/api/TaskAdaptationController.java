package io.jalon.task.api;

import io.jalon.run.RunRefused;
import io.jalon.task.Task;
import io.jalon.task.TaskAdaptations;
import io.jalon.task.TaskAdaptations.Adaptation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Adapting an action to one dossier, which who steers may do (F-75). */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@PreAuthorize("hasAuthority('steer')")
class TaskAdaptationController {

  private final TaskAdaptations adaptations;

  TaskAdaptationController(TaskAdaptations adaptations) {
    this.adaptations = adaptations;
  }

  /** Until when (ISO 8601), and why. */
  record Postponement(@NotNull LocalDate until, @NotBlank @Size(max = 4000) String reason) {}

  /** To whom. */
  record Assignment(@NotBlank @Size(max = 64) String account) {}

  @Operation(
      summary = "Reporte l’échéance d’une action",
      description =
          "Elle garde cette date, même si le repère dont elle dépendait bouge ; son rappel et son"
              + " alerte suivent.")
  @PostMapping("/postponement")
  Task postpone(@PathVariable String id, @Valid @RequestBody Postponement to) {
    LatestDay.check(to.until());
    return adapted(adaptations.postpone(id, to.until(), to.reason().strip()));
  }

  @Operation(
      summary = "Confie une action à quelqu’un",
      description = "Elle lui reste si le titulaire de la fonction change.")
  @PostMapping("/assignment")
  Task assign(@PathVariable String id, @Valid @RequestBody Assignment to) {
    return adapted(adaptations.assign(id, to.account().strip()));
  }

  private static Task adapted(Adaptation adaptation) {
    if (adaptation instanceof Adaptation.Adapted done) {
      return done.task();
    }
    if (adaptation instanceof Adaptation.Paused paused) {
      throw RunRefused.paused(paused.run());
    }
    throw refusal(adaptation);
  }

  private static ResponseStatusException refusal(Adaptation adaptation) {
    if (adaptation instanceof Adaptation.Past) {
      return new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "task.past");
    }
    if (adaptation instanceof Adaptation.Unfit) {
      return new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "task.unfit");
    }
    if (adaptation instanceof Adaptation.Outside) {
      return new ResponseStatusException(HttpStatus.CONFLICT, "task.outside");
    }
    return adaptation instanceof Adaptation.TooLate
        ? new ResponseStatusException(HttpStatus.CONFLICT, "task.too-late")
        : new ResponseStatusException(HttpStatus.NOT_FOUND, "task.unknown");
  }
}
