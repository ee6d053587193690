package io.jalon.engine.run;

import io.jalon.action.Asks;
import io.jalon.engine.form.FormValues;
import io.jalon.engine.form.Sheets;
import io.jalon.message.MessageRevision;
import io.jalon.run.InOneGo;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskPlaces;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.HashMap;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.stereotype.Component;

/**
 * What people do with tasks outside of Tasklist; the run's row is locked before the engine loads
 * anything.
 */
@Component
class EngineTaskCommands implements TaskCommands {

  private final FormService forms;
  private final Shown shown;
  private final Tasks tasks;
  private final Runs runs;
  private final InOneGo go;

  /** What people read before they answer. */
  @Component
  record Shown(Sheets sheets, TaskPlaces places, MessageRevision messages) {

    boolean changed(Task task, Answer answer) {
      return answer.revision() != null && !answer.revision().equals(messages.at(places.of(task)));
    }
  }

  EngineTaskCommands(FormService forms, Shown shown, Tasks tasks, Runs runs, InOneGo go) {
    this.go = go;
    this.forms = forms;
    this.shown = shown;
    this.tasks = tasks;
    this.runs = runs;
  }

  @Override
  public Completion complete(String taskId, Answer answer) {
    try {
      return go.inTransaction(() -> decide(taskId, answer));
    } catch (ProcessEngineException refused) {
      // What a listener throws arrives wrapped.
      if (refused.getCause() instanceof UnexpectedAnswer unexpected) {
        return new Completion.WrongResult(unexpected.expected());
      }
      if (refused.getCause() instanceof TaskInputs.RefusedInputs inputs) {
        return new Completion.WrongInputs(inputs.inputs());
      }
      throw refused;
    }
  }

  private Completion decide(String taskId, Answer answer) {
    var run = runs.lockOfTask(taskId);
    return run.isEmpty()
        ? new Completion.Unknown()
        : decide(run.get(), tasks.findLocked(taskId).orElseThrow(), answer);
  }

  private Completion decide(Run run, Task now, Answer answer) {
    if (now.status() != TaskStatus.OPEN) {
      return new Completion.AlreadyDecided(now);
    }
    if (run.paused()) {
      return new Completion.Paused(run);
    }
    return shown.changed(now, answer) ? new Completion.MessageChanged() : submit(now, answer);
  }

  private Completion submit(Task task, Answer answer) {
    var values = new HashMap<String, Object>();
    values.put(FormValues.RESULT, Objects.requireNonNullElse(answer.result(), ""));
    if (answer.note() != null) {
      values.put(FormValues.NOTE, answer.note());
    }
    if (!answer.asks().isEmpty()) {
      var inputs = FormValues.inputsById(shown.sheets().of(task.id()));
      var unknown = answer.asks().keySet().stream().filter(id -> !inputs.containsKey(id)).toList();
      if (!unknown.isEmpty()) {
        return new Completion.WrongInputs(unknown.stream().map(Asks::unknown).toList());
      }
      answer.asks().forEach((id, text) -> values.put(inputs.get(id), text));
    }
    forms.submitTaskForm(task.id(), values);
    return new Completion.Completed(tasks.find(task.id()).orElseThrow());
  }
}
