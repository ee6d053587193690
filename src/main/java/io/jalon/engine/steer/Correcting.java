package io.jalon.engine.steer;

import io.jalon.action.ActionKinds;
import io.jalon.action.Answers;
import io.jalon.engine.facts.Variables;
import io.jalon.journal.Entry.Place;
import io.jalon.task.Task;
import io.jalon.task.TaskChanges;
import io.jalon.task.TaskChanges.Corrected;
import io.jalon.task.TaskRevisions.Revision;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Action;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives an answered action another result, as long as nothing has followed from the first. */
@Component
class Correcting {

  private static final String VALIDATION = "validation";

  /** What is decided by several, or has let a message go or not. */
  private static final Set<String> SETTLED = Set.of("vote", "validate-message");

  private final RuntimeService engine;
  private final Tasks tasks;
  private final TaskChanges changes;
  private final Answers answers;
  private final ActionKinds kinds;

  Correcting(
      RuntimeService engine, Tasks tasks, TaskChanges changes, Answers answers, ActionKinds kinds) {
    this.engine = engine;
    this.tasks = tasks;
    this.changes = changes;
    this.answers = answers;
    this.kinds = kinds;
  }

  /** The other result, and why. */
  record Other(String result, String reason) {}

  /**
   * Corrects a closed task of a locked run, whose step is under way.
   *
   * @param under the step and the pass of the task
   * @return why not; empty when it was
   */
  Optional<Revision> correct(Task task, Step step, Place under, Other other) {
    var action =
        step.actions().stream().filter(one -> one.id().equals(task.actionId())).findFirst();
    if (action.isEmpty()) {
      return Optional.of(new Revision.NoLonger(task));
    }
    if (SETTLED.contains(task.kind())) {
      return Optional.of(new Revision.Settled(task));
    }
    var last = last(task);
    return last.id().equals(task.id())
        ? correct(task, new Within(step, action.get(), under), other)
        : Optional.of(new Revision.Superseded(last));
  }

  /** The task that was opened last for the same action and pass. */
  private Task last(Task task) {
    return tasks.ofRun(task.runId()).stream()
        .filter(one -> one.stepId().equals(task.stepId()) && one.pass() == task.pass())
        .filter(one -> one.actionId().equals(task.actionId()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private record Within(Step step, Action action, Place under) {}

  private Optional<Revision> correct(Task task, Within within, Other other) {
    var possible = possible(within.action());
    var wanted = other.result();
    var had = had(task);
    if (!possible.containsKey(wanted) || had == null || had.equals(wanted)) {
      return Optional.of(new Revision.WrongResult(task, String.join(", ", possible.keySet())));
    }
    var followed = followers(within.step(), within.action());
    if (!followed.isEmpty() || decides(within.step(), wanted)) {
      return Optional.of(new Revision.Followed(task, followed));
    }
    keep(task, wanted);
    changes.corrected(task, new Corrected(wanted, status(task, wanted), possible), other.reason());
    var place = within.under().ofAction(task.actionId());
    kinds.humanAction(task.kind()).corrected(task, place, within.action(), wanted);
    return Optional.empty();
  }

  /** The answer that it has; {@code null} when nobody has given one. */
  private static @Nullable String had(Task task) {
    if (!task.kind().equals(VALIDATION)) {
      return task.result();
    }
    return task.status() == TaskStatus.VALIDATED || task.status() == TaskStatus.REFUSED
        ? lower(task.status())
        : null;
  }

  private Map<String, String> possible(Action action) {
    return action.kind() instanceof Validation ? answers.ofValidation() : answers.of(action);
  }

  /** What conditions see: the status of a validation, the result of anything else. */
  private void keep(Task task, String wanted) {
    engine.setVariable(task.runId(), Variables.result(task.actionId()), wanted);
    engine.setVariable(
        task.runId(), Variables.status(task.actionId()), lower(status(task, wanted)));
  }

  private static TaskStatus status(Task task, String wanted) {
    return task.kind().equals(VALIDATION)
        ? TaskStatus.valueOf(wanted.toUpperCase(Locale.ROOT))
        : task.status();
  }

  private static String lower(TaskStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
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
