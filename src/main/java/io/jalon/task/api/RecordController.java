package io.jalon.task.api;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Dossiers;
import io.jalon.task.Records;
import io.jalon.task.Records.Given;
import io.jalon.task.Records.NewRecord;
import io.jalon.task.Records.What;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.api.TaskController.AnswerRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Recording what happened on a dossier without being asked for. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1/dossiers/{dossier}/records")
@PreAuthorize("hasAuthority('steer')")
class RecordController {

  /** In years: what is longer ago is a slip of the keyboard. */
  private static final int LONGEST_AGO = 10;

  private final Records records;
  private final Dossiers dossiers;
  private final TaskRefusals refusals;
  private final Today today;

  /** Which day it is in the office. */
  @Component
  record Today(OfficeTime office, Clock clock) {

    LocalDate day() {
      return LocalDate.ofInstant(clock.instant(), office.zone());
    }
  }

  RecordController(Records records, Dossiers dossiers, TaskRefusals refusals, Today today) {
    this.records = records;
    this.dossiers = dossiers;
    this.refusals = refusals;
    this.today = today;
  }

  /** What happened; {@code day} is today when it is left out. */
  record Happened(
      @NotNull What what,
      @Nullable LocalDate day,
      @NotBlank @Size(max = 4000) String text,
      @Nullable @Size(max = 20) List<@NotNull @Valid Answered> answers) {}

  /** The open action that it answers, and how. */
  record Answered(@NotBlank @Size(max = 64) String task, @NotNull @Valid AnswerRequest answer) {}

  /** The tasks that it has answered. */
  record Recorded(List<Task> answered) {}

  @Operation(
      summary = "Consigne un appel, une visite, un courrier…",
      description =
          "Une ligne de l’historique ; avec « answers », les résultats que des actions ouvertes"
              + " attendaient. Si l’un d’eux ne peut pas être pris, rien n’est gardé.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Recorded record(@PathVariable String dossier, @Valid @RequestBody Happened happened) {
    var found =
        dossiers
            .find(dossier)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
    try {
      return new Recorded(records.record(found.id(), read(happened)));
    } catch (Records.Refused refused) {
      throw refusal(refused.completion());
    }
  }

  private NewRecord read(Happened happened) {
    var day = happened.day() == null ? today.day() : happened.day();
    if (day.isAfter(today.day())) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "record.future");
    }
    if (day.isBefore(today.day().minusYears(LONGEST_AGO))) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "record.long-ago", LONGEST_AGO);
    }
    var answers = happened.answers() == null ? List.<Answered>of() : happened.answers();
    return new NewRecord(
        happened.what(),
        day,
        happened.text().strip(),
        answers.stream().map(given -> new Given(given.task(), given.answer().answer())).toList());
  }

  private RuntimeException refusal(Completion completion) {
    return completion instanceof Completion.WrongInputs wrong
        ? new RefusedInputs(wrong.inputs())
        : refusals.of(completion, true);
  }
}
