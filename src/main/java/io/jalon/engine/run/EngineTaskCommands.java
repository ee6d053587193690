package io.jalon.engine.run;

import io.jalon.engine.form.FormValues;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.HashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.FormService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people do with tasks outside of Tasklist; the run's row is locked before the engine loads
 * anything.
 */
@Component
class EngineTaskCommands implements TaskCommands {

  private final FormService forms;
  private final Tasks tasks;
  private final Runs runs;
  private final TransactionTemplate transaction;

  EngineTaskCommands(FormService forms, Tasks tasks, Runs runs, TransactionTemplate transaction) {
    this.forms = forms;
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
    } catch (ProcessEngineException refused) {
      // What a listener throws arrives wrapped.
      if (refused.getCause() instanceof UnexpectedAnswer unexpected) {
        return new Completion.WrongResult(unexpected.expected());
      }
      throw refused;
    }
  }

  private Completion decide(Task task, @Nullable String result, @Nullable String note) {
    runs.lock(task.runId());
    var now = tasks.find(task.id()).orElseThrow();
    if (now.status() != TaskStatus.OPEN) {
      return new Completion.AlreadyDecided(now);
    }
    var answer = new HashMap<String, Object>();
    answer.put(FormValues.RESULT, result == null ? "" : result);
    answer.put(FormValues.NOTE, note == null ? "" : note);
    forms.submitTaskForm(task.id(), answer);
    return new Completion.Completed(tasks.find(task.id()).orElseThrow());
  }
}
