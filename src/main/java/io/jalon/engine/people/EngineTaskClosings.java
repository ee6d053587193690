package io.jalon.engine.people;

import io.jalon.engine.people.ClosingWith.Closing;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskClosings;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes user tasks undone; the run's row is locked before the engine loads anything. */
@Component
class EngineTaskClosings implements TaskClosings {

  private final TaskService engine;
  private final Tasks tasks;
  private final Runs runs;
  private final ClosingWith closings;
  private final TransactionTemplate transaction;

  EngineTaskClosings(
      TaskService engine,
      Tasks tasks,
      Runs runs,
      ClosingWith closings,
      TransactionTemplate transaction) {
    this.engine = engine;
    this.tasks = tasks;
    this.runs = runs;
    this.closings = closings;
    this.transaction = transaction;
  }

  @Override
  public Completion cancel(String taskId, String reason) {
    return close(new Closing(taskId, TaskStatus.CANCELLED, reason));
  }

  @Override
  public Completion ignore(String taskId, String reason) {
    return close(new Closing(taskId, TaskStatus.IGNORED, reason));
  }

  private Completion close(Closing closing) {
    var task = tasks.find(closing.taskId());
    return task.isEmpty()
        ? new Completion.Unknown()
        : transaction.execute(status -> close(task.get(), closing));
  }

  private Completion close(Task task, Closing closing) {
    var run = runs.lock(task.runId()).orElseThrow();
    var now = tasks.find(task.id()).orElseThrow();
    if (now.status() != TaskStatus.OPEN) {
      return new Completion.AlreadyDecided(now);
    }
    if (run.paused()) {
      return new Completion.Paused(run);
    }
    return closings.with(
        closing,
        () -> {
          engine.complete(task.id());
          return new Completion.Completed(tasks.find(task.id()).orElseThrow());
        });
  }
}
