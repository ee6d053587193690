package io.jalon.engine.steer;

import io.jalon.journal.Journal;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.Runs;
import io.jalon.template.Templates;
import org.springframework.stereotype.Component;

/** Hands a dossier over to another sequence because a person says so (F-74). */
@Component
class Switching {

  private final Launcher launcher;
  private final Interrupting interrupting;
  private final Templates templates;
  private final Runs runs;
  private final Journal journal;

  Switching(
      Launcher launcher,
      Interrupting interrupting,
      Templates templates,
      Runs runs,
      Journal journal) {
    this.launcher = launcher;
    this.interrupting = interrupting;
    this.templates = templates;
    this.runs = runs;
    this.journal = journal;
  }

  /** Launches the other one, then ends a locked run. */
  Steered to(Run run, String templateId, String reason, String author) {
    var parent = new Run.Parent(run.id(), name(run), "switch");
    var launch = launcher.launch(templateId, run.dossierId(), author, parent);
    if (launch instanceof Launch.AlreadyRunning running) {
      return new Steered.AlreadyRunning(running.run());
    }
    if (launch instanceof Launch.NotOffered refused) {
      return new Steered.NotOffered(refused.why());
    }
    if (!(launch instanceof Launch.Launched launched)) {
      return new Steered.NotPublished(templateId);
    }
    var successor = launched.run();
    runs.switched(run.id(), successor.id());
    journal.write(
        Runs.entry("run_switched", run)
            .with("from", name(run))
            .with("to", name(successor))
            .with("run", successor.id())
            .with("reason", reason));
    interrupting.end(run, Interrupting.USER_DECISION, reason);
    return new Steered.Done(runs.find(successor.id()).orElseThrow());
  }

  private String name(Run run) {
    return templates.template(run.templateId(), run.version()).name();
  }
}
