package io.jalon.engine.steer;

import io.jalon.action.ActionKinds;
import io.jalon.action.Answers;
import io.jalon.journal.Entry;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskChanges;
import io.jalon.task.TaskRevisions.Revision;
import io.jalon.template.Action;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Gives an answered action another result, as long as nothing has followed from the first. */
@Component
class Correcting {

  private final RuntimeService engine;
  private final TaskChanges changes;
  private final Answers answers;
  private final ActionKinds kinds;

  Correcting(RuntimeService engine, TaskChanges changes, Answers answers, ActionKinds kinds) {
    this.engine = engine;
    this.changes = changes;
    this.answers = answers;
    this.kinds = kinds;
  }

  /** The other result, and why. */
  record Other(String result, String reason) {}

  /**
   * Corrects a closed task of a locked run, whose step is under way.
   *
   * @return why not; empty when it was
   */
  Optional<Revision> correct(Run run, Task task, Step step, Other other) {
    var action = action(step, task);
    var possible = answers.of(action);
    if (!possible.containsKey(other.result())
        || task.result() == null
        || task.result().equals(other.result())) {
      return Optional.of(new Revision.WrongResult(task, String.join(", ", possible.keySet())));
    }
    var followed = followers(step, action);
    if (!followed.isEmpty() || decides(step, other.result())) {
      return Optional.of(new Revision.Followed(task, followed));
    }
    engine.setVariable(run.id(), action.id() + "_result", other.result());
    changes.corrected(task, other.result(), possible, other.reason());
    kinds.humanAction(task.kind()).corrected(task, place(run, task), action, other.result());
    return Optional.empty();
  }

  private static Action action(Step step, Task task) {
    return step.actions().stream()
        .filter(action -> action.id().equals(task.actionId()))
        .findFirst()
        .orElseThrow();
  }

  private static Entry.Place place(Run run, Task task) {
    return new Entry.Place(
        run.id(), run.templateId(), run.version(), task.stepId(), task.actionId(), task.pass());
  }

  /** The actions that begin after it. */
  private static List<String> followers(Step step, Action action) {
    return step.actions().stream()
        .filter(other -> other.after() != null && other.after().anchor().equals(action.id()))
        .map(Action::id)
        .toList();
  }

  /** Whether the engine would have ended the step by this result. */
  private static boolean decides(Step step, String result) {
    return step.until().mode() == Until.Mode.RESULT && result.equals(step.until().result());
  }
}
