package io.jalon.action;

import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.template.Templates;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Launches sequences from within a run, which each then knows of the other (F-59). */
@Component
class Sequences {

  // The engine implements the launcher and is itself built with the effects.
  private final ObjectProvider<Launcher> launcher;
  private final Runs runs;
  private final Templates templates;
  private final ActionTexts texts;

  Sequences(ObjectProvider<Launcher> launcher, Runs runs, Templates templates, ActionTexts texts) {
    this.launcher = launcher;
    this.runs = runs;
    this.templates = templates;
    this.texts = texts;
  }

  /**
   * What became of a launch.
   *
   * @param run the run that runs now
   * @param name the name of its sequence
   * @param fresh whether it was launched; else it ran already
   */
  record Launched(Run run, String name, boolean fresh) {}

  /**
   * Launches the sequence that an action names, on behalf of whoever launched its run.
   *
   * @param action the action, or the end of a switch
   * @throws IllegalStateException when it is not published
   */
  Launched launch(ActionContext context, String action) {
    var place = context.place();
    var sequence = context.setting("jalon.sequence");
    var own = runs.find(place.runId()).orElseThrow();
    var parent = new Run.Parent(own.id(), texts.sequence(context), action);
    var launch =
        launcher.getObject().launch(sequence, context.dossierId(), own.launchedBy(), parent);
    if (launch instanceof Launch.Launched launched) {
      return of(launched.run(), true);
    }
    if (launch instanceof Launch.AlreadyRunning running) {
      return of(running.run(), false);
    }
    if (launch instanceof Launch.NotOffered refused) {
      throw new IllegalStateException(texts.own("run.called." + refused.why(), refused.name()));
    }
    throw new IllegalStateException("the sequence " + sequence + " is not published");
  }

  private Launched of(Run run, boolean fresh) {
    var name = templates.template(run.templateId(), run.version()).name();
    return new Launched(run, Objects.requireNonNull(name), fresh);
  }
}
