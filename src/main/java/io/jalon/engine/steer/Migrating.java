package io.jalon.engine.steer;

import io.jalon.engine.run.Recompute;
import io.jalon.journal.Journal;
import io.jalon.run.Run;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.Runs;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/** Moves a run to another version of its template. */
@Component
class Migrating {

  private final RuntimeService engine;
  private final Templates templates;
  private final Runs runs;
  private final Recompute recompute;
  private final Journal journal;

  Migrating(
      RuntimeService engine, Templates templates, Runs runs, Recompute recompute, Journal journal) {
    this.engine = engine;
    this.templates = templates;
    this.runs = runs;
    this.recompute = recompute;
    this.journal = journal;
  }

  /** Moves a locked run that is not paused. */
  Steered to(Run run, int version) {
    var target = templates.version(run.templateId(), version);
    if (target.isEmpty()) {
      return new Steered.NoSuchVersion(run, version);
    }
    if (version == run.version()) {
      return new Steered.AlreadySo(run);
    }
    try {
      move(run, target.get());
    } catch (MigratingProcessInstanceValidationException misfit) {
      return new Steered.NoPlace(run, elements(misfit.getValidationReport()));
    }
    return new Steered.Done(runs.find(run.id()).orElseThrow());
  }

  private void move(Run run, TemplateVersion target) {
    engine.newMigration(plan(run, target)).processInstanceIds(run.id()).execute();
    runs.migrated(run.id(), target.number());
    journal.write(
        Runs.entry("run_migrated", run)
            .with("from", Integer.toString(run.version()))
            .with("to", Integer.toString(target.number())));
    recompute.run(run.id());
  }

  private MigrationPlan plan(Run run, TemplateVersion target) {
    var source = templates.version(run.templateId(), run.version()).orElseThrow();
    return engine
        .createMigrationPlan(source.definitionId(), target.definitionId())
        .mapEqualActivities()
        .updateEventTriggers()
        .build();
  }

  /** What is under way and has no counterpart. */
  private static List<String> elements(MigratingProcessInstanceValidationReport report) {
    return Stream.concat(
            report.getActivityInstanceReports().stream().map(at -> at.getSourceScopeId()),
            report.getTransitionInstanceReports().stream().map(at -> at.getSourceScopeId()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
