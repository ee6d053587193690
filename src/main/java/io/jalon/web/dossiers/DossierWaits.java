package io.jalon.web.dossiers;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.StepNames;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossiers.DossierDetails.Running;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Where runs stand that ask nobody for anything, and the next date that they wait for: two
 * statements, whatever their number.
 */
@Component
class DossierWaits {

  private static final String MOVES =
      "select run_id, step_id, kind from journal_entry where dossier_id in (:dossiers)"
          + " and run_id in (:runs) and kind in ('step_entered', 'step_ended', 'step_interrupted',"
          + " 'deadline_reached', 'run_jumped') order by dossier_id, line";

  private static final String DATES =
      "select run_id, element_id, counted_at from counted where run_id in (:runs)"
          + " and skipped = false and counted_at >= :now order by counted_at, element_id";

  private static final String OF_THE_RUN = "run-at-";
  private static final String OPENS = "-opens";

  private final NamedParameterJdbcTemplate jdbc;
  private final Templates templates;
  private final StepNames names;

  DossierWaits(NamedParameterJdbcTemplate jdbc, Templates templates, StepNames names) {
    this.jdbc = jdbc;
    this.templates = templates;
    this.names = names;
  }

  /** A date of an element of a run. */
  private record Date(String element, Instant at) {

    /** Elements are named for their step or their action, and then for what they do there. */
    String owner() {
      int end = element.indexOf('-');
      return end < 0 ? element : element.substring(0, end);
    }
  }

  /**
   * Where a run stands.
   *
   * @param step the names of the steps under way, or {@code null} between two
   * @param until its next date in words, or {@code null} when it has none
   */
  record Wait(@Nullable String step, @Nullable String until) {}

  /** By run. */
  Map<String, Wait> of(List<Running> runs, Reader reader) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    var ids = runs.stream().map(Running::id).toList();
    var steps = steps(runs.stream().map(Running::dossier).toList(), ids);
    var dates = dates(ids, reader.instant());
    return runs.stream()
        .collect(
            Collectors.toMap(
                Running::id,
                run ->
                    wait(
                        run,
                        steps.getOrDefault(run.id(), Set.of()),
                        dates.getOrDefault(run.id(), List.of()),
                        reader)));
  }

  private Wait wait(Running run, Set<String> under, List<Date> dates, Reader reader) {
    var template = templates.template(run.template(), run.version());
    var until =
        dates.stream()
            .filter(date -> counts(date, under, template))
            .min(Comparator.comparing(Date::at));
    var step =
        under.stream()
            .map(id -> names.of(run.template(), run.version(), id))
            .collect(Collectors.joining(", "));
    return new Wait(
        step.isEmpty() ? null : step, until.map(date -> reader.due(date.at())).orElse(null));
  }

  /** Whether something still waits for it: dates of steps that are over stay as they were. */
  private static boolean counts(Date date, Set<String> under, SequenceTemplate template) {
    if (date.element().startsWith(OF_THE_RUN)) {
      return true;
    }
    return under.isEmpty()
        ? date.element().endsWith(OPENS)
        : template.steps().stream()
            .filter(step -> under.contains(step.id()))
            .anyMatch(step -> owns(step, date.owner()));
  }

  private static boolean owns(Step step, String owner) {
    return step.id().equals(owner)
        || step.actions().stream().anyMatch(action -> action.id().equals(owner));
  }

  private Map<String, Set<String>> steps(List<String> dossiers, List<String> runs) {
    var under = new HashMap<String, Set<String>>();
    jdbc.query(
        MOVES,
        Map.of("dossiers", dossiers, "runs", runs),
        (RowCallbackHandler)
            row -> {
              var open = under.computeIfAbsent(row.getString(1), id -> new LinkedHashSet<>());
              var step = row.getString(2);
              switch (row.getString(3)) {
                case "step_entered" -> open.add(step);
                case "run_jumped" -> open.clear();
                default -> open.remove(step);
              }
            });
    return under;
  }

  private Map<String, List<Date>> dates(List<String> runs, Instant now) {
    return jdbc
        .query(
            DATES,
            Map.of("runs", runs, "now", Timestamp.from(now)),
            (row, n) ->
                Map.entry(
                    row.getString(1), new Date(row.getString(2), row.getTimestamp(3).toInstant())))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
