package io.jalon.engine.run;

import io.jalon.action.MessageEditing.Edited;
import io.jalon.engine.form.FormValues;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows in the form of a validation what the message says since somebody has changed it. */
@Component
class EditedSheets {

  private final Tasks tasks;
  private final ProcessEngine engine;

  EditedSheets(Tasks tasks, ProcessEngine engine) {
    this.tasks = tasks;
    this.engine = engine;
  }

  @EventListener
  void on(Edited event) {
    var place = event.message().place();
    tasks.ofRun(place.runId()).stream()
        .filter(task -> task.status() == TaskStatus.OPEN)
        .filter(task -> task.actionId().equals(place.actionId()))
        .filter(task -> task.pass() == place.pass())
        .map(Task::id)
        .forEach(id -> EngineState.inside(engine, commands -> show(commands, id, event)));
  }

  private static boolean show(CommandContext commands, String id, Edited event) {
    var task = commands.getTaskManager().findTaskById(id);
    if (task == null) {
      return false;
    }
    var message = event.message();
    var fiche = task.getVariableLocal(FormValues.FICHE);
    task.setVariablesLocal(
        FormValues.edited(fiche, message.subject(), message.body(), event.attached()));
    return true;
  }
}
