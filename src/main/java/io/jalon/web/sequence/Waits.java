package io.jalon.web.sequence;

import io.jalon.run.Runs;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.sequence.ComingDates.Coming;
import io.jalon.web.sequence.RunPicture.StepState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where runs wait that ask nobody for anything: in which steps, and until when. */
@Component
public class Waits {

  private final Runs runs;
  private final Templates templates;
  private final RunLines lines;
  private final ComingDates coming;

  Waits(Runs runs, Templates templates, RunLines lines, ComingDates coming) {
    this.runs = runs;
    this.templates = templates;
    this.lines = lines;
    this.coming = coming;
  }

  /** Where a run without an open action waits; empty when there is no such run. */
  public Optional<Wait> of(String runId, Reader reader) {
    return runs.find(runId)
        .map(
            run -> {
              var template = templates.template(run.templateId(), run.version());
              var steps =
                  RunPicture.of(run, template, lines.of(run)).steps().stream()
                      .filter(StepState::under)
                      .map(StepState::name)
                      .collect(Collectors.joining(", "));
              var next =
                  coming.of(run, List.of(), reader).stream()
                      .filter(one -> one.at() != null)
                      .findFirst();
              return new Wait(
                  steps, next.map(Coming::shown).orElse(null), next.map(Coming::title).orElse(""));
            });
  }

  /**
   * Where a run waits.
   *
   * @param steps the names of the steps under way; empty before the first and between two
   * @param next its next date in words, or {@code null} when it has none
   * @param title what happens then
   */
  public record Wait(String steps, @Nullable String next, String title) {}
}
