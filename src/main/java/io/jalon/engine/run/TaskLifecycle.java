package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.engine.parse.Settings;
import io.jalon.engine.people.StandInOpening;
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
  private final Rows rows;
  private final TaskOpening opening;
  private final TaskAnswer answer;
  private final Outcomes outcomes;

  /** Our rows of tasks, and to whom they are open beside their assignee. */
  @Component
  record Rows(Tasks tasks, StandInOpening standIns) {}

  TaskLifecycle(
      Contexts contexts, Rows rows, TaskOpening opening, TaskAnswer answer, Outcomes outcomes) {
    this.contexts = contexts;
    this.rows = rows;
    this.opening = opening;
    this.answer = answer;
    this.outcomes = outcomes;
  }

  @Override
  public void notify(DelegateTask delegate) {
    var task = (TaskEntity) delegate;
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> opening.open(task, context(task));
      case EVENTNAME_ASSIGNMENT -> assigned(task);
      case EVENTNAME_COMPLETE -> answer.take(task, context(task));
      case EVENTNAME_DELETE -> leave(task);
      default -> {}
    }
  }

  private void assigned(TaskEntity task) {
    rows.tasks().assigned(task.getId(), task.getAssignee());
    rows.standIns().assigned(task);
  }

  private void leave(TaskEntity task) {
    var settings = Settings.at(task.getExecution());
    left(task, settings);
    answer.missing(settings.kind(), place(task, settings));
  }

  /** In its own pass: a jump to the step under way has begun the next one by now. */
  private Place place(TaskEntity task, Settings settings) {
    var now = contexts.place(task.getExecution(), settings);
    return rows.tasks().find(task.getId()).map(row -> now.inPass(row.pass())).orElse(now);
  }

  private void left(TaskEntity task, Settings settings) {
    var run = task.getExecution().getProcessInstance();
    if (run.isCanceled() || run.isDeleteRoot() || RunDeletion.underWay()) {
      rows.tasks().left(task.getId(), TaskStatus.CANCELLED, "run_ended");
      return;
    }
    if (!settings.kind().equals("vote") && !Jump.begins(settings.step())) {
      outcomes.keep(task.getExecution(), settings.action(), "ignored", null);
    }
    rows.tasks().left(task.getId(), TaskStatus.IGNORED, LeftOpen.cause(task.getExecution()));
  }

  private ActionContext context(TaskEntity task) {
    ExecutionEntity execution = task.getExecution();
    return contexts.of(execution, Settings.at(execution));
  }
}
