package io.jalon.task.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import io.jalon.journal.Rights;
import io.jalon.task.Task;
import io.jalon.task.TaskAccess;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** People's work: a task, and answering it. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1")
class TaskController {

  private final VisibleTasks tasks;
  private final TaskCommands commands;
  private final TaskRefusals refusals;
  private final TaskAccess access;
  private final AnswerSheets sheets;

  TaskController(
      VisibleTasks tasks,
      TaskCommands commands,
      TaskRefusals refusals,
      TaskAccess access,
      AnswerSheets sheets) {
    this.sheets = sheets;
    this.access = access;
    this.tasks = tasks;
    this.commands = commands;
    this.refusals = refusals;
  }

  /**
   * The answer of a person; {@code asks} by the id of what is asked for, as it was typed; {@code
   * revision} of the messages that were read, as the page of the task gives it. Signs that nobody
   * types are not refused here: an answer loses them, as in Tasklist.
   */
  record AnswerRequest(
      @JsonDeserialize(using = StringDeserializer.class) @Nullable @Size(max = 60) String result,
      @JsonDeserialize(using = StringDeserializer.class) @Nullable @Size(max = 4000) String note,
      @JsonDeserialize(contentUsing = StringDeserializer.class) @Nullable @Size(max = 20)
          Map<@Size(max = 200) String, @Size(max = 4000) @Nullable String> asks,
      @Nullable @Size(max = 64) String revision) {

    Answer answer() {
      var given = new LinkedHashMap<String, String>();
      if (asks != null) {
        asks.forEach((id, text) -> given.put(id, Objects.requireNonNullElse(text, "")));
      }
      return new Answer(result, note, given, revision);
    }
  }

  @Operation(
      summary = "Une tâche, avec les réponses possibles et ce qui est demandé",
      description =
          "« results » : les réponses entre lesquelles choisir, dont « value » s’envoie comme"
              + " « result » à /tasks/{id}/completion ; vide, il suffit de répondre sans résultat."
              + " « asks » : ce qui s’envoie comme « asks », par « id », écrit comme le disent"
              + " « type » et « format » ; « required » : une réponse sans lui est refusée ;"
              + " « requiredWith » : seulement avec ce résultat. Une tâche close ne demande plus"
              + " rien.")
  @GetMapping("/tasks/{id}")
  @PreAuthorize("hasAuthority('act')")
  AnswerSheet one(@PathVariable String id, Authentication who) {
    return sheets.of(tasks.get(id, who), Rights.has(who, "view"));
  }

  @Operation(
      summary =
          "Répond à une tâche, la sienne, celle de qui l’on remplace ou, en pilotant, celle d’un"
              + " autre")
  @PostMapping("/tasks/{id}/completion")
  @PreAuthorize("hasAuthority('act')")
  Task complete(
      @PathVariable String id, @Valid @RequestBody AnswerRequest request, Authentication who) {
    if (!access.answers(tasks.get(id, who), who)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "task.not-yours");
    }
    var completion = commands.complete(id, request.answer());
    if (completion instanceof Completion.Completed completed) {
      return completed.task();
    }
    if (completion instanceof Completion.WrongInputs wrong) {
      throw new RefusedInputs(wrong.inputs());
    }
    throw refusals.of(completion, Rights.has(who, "view"));
  }
}
