package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.engine.parse.Settings;
import io.jalon.journal.Entry.Place;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Follows a user task through its life, whoever moves it: our pages, Tasklist, Cockpit, REST or a
 * timer.
 */
@Component
class TaskLifecycle implements TaskListener {

  private final Contexts contexts;
  private final Tasks tasks;
  private final TaskOpening opening;
  private final TaskAnswer answer;
  private final Outcomes outcomes;

  TaskLifecycle(
      Contexts contexts, Tasks tasks, TaskOpening opening, TaskAnswer answer, Outcomes outcomes) {
    this.contexts = contexts;
    this.tasks = tasks;
    this.opening = opening;
    this.answer = answer;
    this.outcomes = outcomes;
  }

  @Override
  public void notify(DelegateTask delegate) {
    var task = (TaskEntity) delegate;
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> opening.open(task, context(task));
      case EVENTNAME_ASSIGNMENT -> tasks.assigned(task.getId(), task.getAssignee());
      case EVENTNAME_COMPLETE -> answer.take(task, context(task));
      case EVENTNAME_DELETE -> leave(task);
      default -> {}
    }
  }

  private void leave(TaskEntity task) {
    var settings = Settings.at(task.getExecution());
    left(task, settings);
    answer.missing(settings.kind(), place(task, settings));
  }

  /** In its own pass: a jump to the step under way has begun the next one by now. */
  private Place place(TaskEntity task, Settings settings) {
    var now = contexts.place(task.getExecution(), settings);
    return tasks.find(task.getId()).map(row -> now.inPass(row.pass())).orElse(now);
  }

  private void left(TaskEntity task, Settings settings) {
    var run = task.getExecution().getProcessInstance();
    if (run.isCanceled() || run.isDeleteRoot() || RunDeletion.underWay()) {
      tasks.left(task.getId(), TaskStatus.CANCELLED, "run_ended");
      return;
    }
    if (!settings.kind().equals("vote") && !Jump.begins(settings.step())) {
      outcomes.keep(task.getExecution(), settings.action(), "ignored", null);
    }
    tasks.left(task.getId(), TaskStatus.IGNORED, LeftOpen.cause(task.getExecution()));
  }

  private ActionContext context(TaskEntity task) {
    ExecutionEntity execution = task.getExecution();
    return contexts.of(execution, Settings.at(execution));
  }
}
