package io.jalon.web.dossier;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedDates.Kept;
import io.jalon.dossier.Dossier;
import io.jalon.run.ComingActions;
import io.jalon.run.ComingActions.Coming;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import io.jalon.template.StepNames;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The actions of each function of a dossier, named with their dates, which move with its holder.
 */
@Component
class HolderActions {

  private static final String AFTER = "-after";

  private final Runs runs;
  private final ComingActions coming;
  private final Tasks tasks;
  private final StepNames steps;
  private final CountedDates dates;

  HolderActions(Runs runs, ComingActions coming, Tasks tasks, StepNames steps, CountedDates dates) {
    this.runs = runs;
    this.coming = coming;
    this.tasks = tasks;
    this.steps = steps;
    this.dates = dates;
  }

  /** The open actions of each function. */
  Map<String, List<String>> open(Dossier dossier, Reader reader) {
    return tasks.openOn(dossier.id(), null).stream()
        .collect(
            Collectors.groupingBy(
                Task::roleId, Collectors.mapping(task -> told(task, reader), Collectors.toList())));
  }

  private static String told(Task task, Reader reader) {
    var due = task.dueAt();
    return due == null
        ? task.title()
        : reader.text("holders.moves.due", task.title(), reader.due(due));
  }

  /** By function, in words: what comes, and what can come. */
  record Later(Map<String, List<String>> coming, Map<String, List<String>> possible) {}

  /** The actions that have still to come for each function, or can. */
  Later later(Dossier dossier, Reader reader) {
    var told =
        runs.activeOn(dossier.id()).stream().flatMap(run -> told(run, reader)).distinct().toList();
    return new Later(byRole(told, true), byRole(told, false));
  }

  private record Told(String role, String title, boolean certain) {}

  private static Map<String, List<String>> byRole(List<Told> told, boolean certain) {
    return told.stream()
        .filter(one -> one.certain() == certain)
        .collect(
            Collectors.groupingBy(
                Told::role, Collectors.mapping(Told::title, Collectors.toList())));
  }

  private Stream<Told> told(Run run, Reader reader) {
    var counted = new HashMap<String, Instant>();
    dates.of(run.id()).stream()
        .filter(kept -> kept.element().endsWith(AFTER))
        .filter(kept -> kept.counted().isSet() && !reader.past(kept.counted().at()))
        .forEach(kept -> counted.put(action(kept), kept.counted().at()));
    return coming.of(run).stream()
        .flatMap(
            one ->
                one.roles().stream()
                    .map(role -> new Told(role, told(one, run, counted, reader), one.certain())));
  }

  private static String action(Kept kept) {
    return kept.element().substring(0, kept.element().length() - AFTER.length());
  }

  /** Its date where one is counted already, else the step that it comes in. */
  private String told(Coming one, Run run, Map<String, Instant> counted, Reader reader) {
    var at = counted.get(one.action());
    return at == null
        ? reader.text(
            "holders.moves.step",
            one.title(),
            steps.of(run.templateId(), run.version(), one.step()))
        : reader.text("holders.moves.at", one.title(), reader.due(at));
  }
}
