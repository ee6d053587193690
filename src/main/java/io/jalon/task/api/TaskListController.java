package io.jalon.task.api;

import io.jalon.dossier.Dossiers;
import io.jalon.journal.Rights;
import io.jalon.rest.Page;
import io.jalon.rest.Paged;
import io.jalon.task.OpenTasks;
import io.jalon.task.OpenTasks.Wanted;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists of open tasks: one's own, everybody's, those nobody holds, those of a dossier. */
@Tag(name = "Tâches")
@RestController
@RequestMapping("/api/v1")
class TaskListController {

  private static final int PAGE = 200;

  private final Tasks tasks;
  private final OpenTasks open;
  private final Dossiers dossiers;
  private final Clock clock;

  TaskListController(Tasks tasks, OpenTasks open, Dossiers dossiers, Clock clock) {
    this.tasks = tasks;
    this.open = open;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Whose tasks. */
  enum Whose {
    MINE,
    ALL,
    UNHELD
  }

  /**
   * Which tasks are wanted.
   *
   * @param of mine unless something else is said
   * @param late only those whose due date has passed
   * @param role only those of a function
   */
  record Asked(
      @Nullable Whose of,
      @Nullable Boolean late,
      @Nullable @Pattern(regexp = "[a-z][a-z0-9_]*", message = "{name.format}") String role) {

    Wanted wanted(String account, Clock clock) {
      return new Wanted(
          mine() ? account : null,
          of == Whose.UNHELD,
          Boolean.TRUE.equals(late) ? clock.instant() : null,
          role,
          clock.instant());
    }

    boolean mine() {
      return of == null || of == Whose.MINE;
    }
  }

  @Operation(
      summary =
          "Les tâches ouvertes, la plus urgente d’abord : les miennes et celles de qui je remplace,"
              + " sauf si « of » en dit autrement (ALL : toutes, UNHELD : celles dont personne ne"
              + " tient la fonction) ; « after » : l’identifiant de la dernière tâche connue. Tant"
              + " qu’il en reste, l’en-tête Link mène à la page suivante (rel=next)")
  @GetMapping("/tasks")
  @PreAuthorize("hasAuthority('act')")
  ResponseEntity<List<Task>> open(
      @ParameterObject @Valid Asked asked,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "" + PAGE) @Min(1) @Max(PAGE) int limit,
      Authentication who) {
    if (!asked.mine() && !Rights.has(who, "view")) {
      throw new AccessDeniedException("the tasks of others");
    }
    if (after != null && tasks.find(after).isEmpty()) {
      throw Page.unknown("after", after);
    }
    var read = open.page(asked.wanted(who.getName(), clock), after, limit + 1);
    return Paged.of(read, limit, Function.identity(), last -> next(asked, last, limit));
  }

  private static UriComponents next(Asked asked, Task last, int limit) {
    return UriComponentsBuilder.fromPath("/api/v1/tasks")
        .queryParamIfPresent("of", Optional.ofNullable(asked.of()))
        .queryParamIfPresent("late", Optional.ofNullable(asked.late()))
        .queryParamIfPresent("role", Optional.ofNullable(asked.role()))
        .queryParam("after", last.id())
        .queryParam("limit", limit)
        .encode()
        .build();
  }

  @Operation(summary = "Les tâches ouvertes d’un dossier, toutes ou celles d’une fonction")
  @GetMapping("/dossiers/{dossier}/tasks")
  @PreAuthorize("hasAuthority('view')")
  ResponseEntity<List<Task>> of(
      @PathVariable String dossier,
      @RequestParam(required = false) @Nullable String role,
      @ParameterObject @Valid Page page) {
    var found =
        dossiers
            .find(dossier)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "dossier.unknown"));
    return page.of(tasks.openOn(found.id(), role), Task::id);
  }
}
