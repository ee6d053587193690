package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** Another sequence on the same dossier (F-59): an effect, and its end when it is awaited. */
@Component
class LaunchSequencePlanner implements ActionPlanner<ActionKind.LaunchSequence> {

  private static final String ENDED = "sequence_ended";

  @Override
  public Class<ActionKind.LaunchSequence> kind() {
    return ActionKind.LaunchSequence.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.LaunchSequence launch) {
    var started =
        Effects.piece(
            site,
            Wording.START + Wording.words(launch.sequence()),
            Effects.settings(site)
                .set("sequence", launch.sequence())
                .set("waits", "" + launch.waits()));
    return launch.waits() ? awaited(site, launch, started) : started;
  }

  private static Piece awaited(Site site, ActionKind.LaunchSequence launch, Piece started) {
    var id = site.id();
    var question = id + "-started";
    var ended = id + "-ended";
    var skipped = id + "-skipped";
    var wait =
        Node.of(NodeKind.CATCH, ended, Wording.AWAIT_END + Wording.words(launch.sequence()))
            .properties(Settings.kind("await-end").action(site).entries())
            .on(Trigger.message(ENDED));
    var scope =
        started
            .scope()
            .with(Node.gateway(question, Wording.STARTED_QUESTION))
            .with(wait)
            .with(Flow.plain(id, question))
            .with(Flow.when(id + ".status = \"started\"", Wording.STARTED, question, ended));
    var running =
        Scope.EMPTY
            .with(Node.end(skipped, Wording.RUNNING))
            .with(Flow.otherwise(Wording.RUNNING, question, skipped));
    return new Piece(scope, ended, Wording.DONE, running);
  }
}
