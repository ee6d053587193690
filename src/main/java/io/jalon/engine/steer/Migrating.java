package io.jalon.engine.steer;

import io.jalon.engine.run.Recompute;
import io.jalon.journal.Journal;
import io.jalon.run.Launcher;
import io.jalon.run.Run;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.Runs;
import io.jalon.template.Availabilities;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.stereotype.Component;

/** Moves a run to another version of its template. */
@Component
class Migrating {

  private final ProcessEngine engine;
  private final Templates templates;
  private final Runs runs;
  private final Recompute recompute;
  private final Journal journal;
  private final Availabilities availabilities;

  Migrating(
      ProcessEngine engine, Versions versions, Runs runs, Recompute recompute, Journal journal) {
    this.engine = engine;
    this.templates = versions.templates();
    this.availabilities = versions.availabilities();
    this.runs = runs;
    this.recompute = recompute;
    this.journal = journal;
  }

  /** The versions, and to whom they are limited. */
  @Component
  record Versions(Templates templates, Availabilities availabilities) {}

  /**
   * Moves a locked run that is not paused.
   *
   * @param keep whether to move it; otherwise it is only looked whether it can
   */
  Steered to(Run run, int version, boolean keep) {
    var target = templates.version(run.templateId(), version);
    if (target.isEmpty()) {
      return new Steered.NoSuchVersion(run, version);
    }
    if (version == run.version()) {
      return new Steered.AlreadySo(run);
    }
    if (piloted(run, version)) {
      return new Steered.NotOffered(Launcher.Refusal.PILOT);
    }
    var plan = plan(run, target.get());
    var misfits = misfits(run, plan);
    if (!misfits.isEmpty()) {
      return new Steered.NoPlace(run, misfits);
    }
    if (keep) {
      move(run, target.get(), plan);
    }
    return new Steered.Done(runs.find(run.id()).orElseThrow());
  }

  /** Whether a version is limited to a pilot that the run's dossier is not of (F-57). */
  private boolean piloted(Run run, int version) {
    return version > availabilities.reach(run.templateId(), run.dossierId()).orElse(0);
  }

  private List<String> misfits(Run run, MigrationPlan plan) {
    var executor =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getCommandExecutorTxRequired();
    return executor.execute(new MigrationFit(executor, plan, run.id()));
  }

  private void move(Run run, TemplateVersion target, MigrationPlan plan) {
    engine.getRuntimeService().newMigration(plan).processInstanceIds(run.id()).execute();
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
        .getRuntimeService()
        .createMigrationPlan(source.definitionId(), target.definitionId())
        .mapEqualActivities()
        .updateEventTriggers()
        .build();
  }
}
