package io.jalon.engine.steer;

import io.jalon.engine.run.Jump;
import io.jalon.engine.run.StepsUnderWay;
import io.jalon.engine.run.StepsUnderWay.Under;
import io.jalon.journal.Journal;
import io.jalon.message.MessageCauses;
import io.jalon.run.Run;
import io.jalon.run.RunCommands.Steered;
import io.jalon.run.Runs;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.StepNames;
import io.jalon.template.Templates;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Moves a run to a step, whatever its routes say (F-76). */
@Component
class Jumping {

  private final RuntimeService engine;
  private final StepsUnderWay steps;
  private final Unawaited unawaited;
  private final Told told;

  /** What knows the names of steps, and what hears of a move. */
  @Component
  record Told(
      Templates templates, StepNames names, Journal journal, MessageCauses messages, Runs runs) {}

  Jumping(RuntimeService engine, StepsUnderWay steps, Unawaited unawaited, Told told) {
    this.engine = engine;
    this.steps = steps;
    this.unawaited = unawaited;
    this.told = told;
  }

  /** Moves a locked run that is not paused. */
  Steered to(Run run, String step, String reason) {
    var known = steps(told.templates().template(run.templateId(), run.version()));
    if (!known.contains(step)) {
      return new Steered.NoSuchStep(run, known);
    }
    var left = steps.of(run.id());
    var children = unawaited.before(run);
    told.journal()
        .write(
            Runs.entry("run_jumped", run)
                .with("from", names(run, left))
                .with("to", told.names().of(run.templateId(), run.version(), step))
                .with("reason", reason));
    Jump.to(step, () -> move(run, step, left));
    left.forEach(
        under -> {
          var beside = steps.beside(run.id(), String.valueOf(under.place().stepId()));
          told.messages().stepInterrupted(under.place(), beside);
        });
    unawaited.end(run, children, reason);
    return new Steered.Done(told.runs().find(run.id()).orElseThrow());
  }

  private static List<String> steps(SequenceTemplate template) {
    return template.steps().stream().map(Step::id).toList();
  }

  private String names(Run run, List<Under> left) {
    return left.stream()
        .map(under -> String.valueOf(under.place().stepId()))
        .map(id -> told.names().of(run.templateId(), run.version(), id))
        .collect(Collectors.joining(", "));
  }

  /** The new step begins before the old one ends: a scope that is left empty would end. */
  private void move(Run run, String step, List<Under> left) {
    var modification = engine.createProcessInstanceModification(run.id());
    var entry = steps.entry(run.id(), step);
    var scope = left.stream().map(Under::scope).findFirst().orElse(run.id());
    if (scope.equals(run.id())) {
      modification.startBeforeActivity(entry);
    } else {
      modification.startBeforeActivity(entry, scope);
    }
    left.forEach(under -> modification.cancelActivityInstance(under.instance()));
    modification.execute();
  }
}
