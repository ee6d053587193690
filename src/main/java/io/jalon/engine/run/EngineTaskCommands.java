package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.HashMap;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with tasks outside of Tasklist; the run's row is locked before the engine loads anything. */
@Component
class EngineTaskCommands implements TaskCommands {

  private final TaskService engine;
  private final Tasks tasks;
  private final Runs runs;
  private final TransactionTemplate transaction;

  EngineTaskCommands(TaskService engine, Tasks tasks, Runs runs, TransactionTemplate transaction) {
    this.engine = engine;
    this.tasks = tasks;
    this.runs = runs;
    this.transaction = transaction;
  }

  @Override
  public Completion complete(String taskId, @Nullable String result, @Nullable String note) {
    var task = tasks.find(taskId);
    if (task.isEmpty()) {
      return new Completion.Unknown();
    }
    try {
      return transaction.execute(status -> decide(task.get(), result, note));
    } catch (UnexpectedAnswer unexpected) {
      return new Completion.WrongResult(unexpected.expected());
    }
  }

  private Completion decide(Task task, @Nullable String result, @Nullable String note) {
    runs.lock(task.runId());
    var now = tasks.find(task.id()).orElseThrow();
    if (now.status() != TaskStatus.OPEN) {
      return new Completion.AlreadyDecided(now);
    }
    var answer = new HashMap<String, Object>();
    answer.put(Variables.RESULT, result == null ? "" : result);
    answer.put(Variables.NOTE, note == null ? "" : note);
    engine.complete(task.id(), answer);
    return new Completion.Completed(tasks.find(task.id()).orElseThrow());
  }
}
