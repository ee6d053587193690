package io.jalon.engine.run;

import io.jalon.action.MessageEditing.Edited;
import io.jalon.engine.form.FormValues;
import io.jalon.engine.form.Sheets;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows in the form of a validation what the message says since somebody has changed it. */
@Component
class EditedSheets {

  private final Tasks tasks;
  private final Sheets sheets;

  EditedSheets(Tasks tasks, Sheets sheets) {
    this.tasks = tasks;
    this.sheets = sheets;
  }

  @EventListener
  void on(Edited event) {
    var place = event.message().place();
    tasks.ofRun(place.runId()).stream()
        .filter(task -> task.status() == TaskStatus.OPEN)
        .filter(task -> task.actionId().equals(place.actionId()))
        .filter(task -> task.pass() == place.pass())
        .map(Task::id)
        .forEach(id -> show(id, event));
  }

  private void show(String id, Edited event) {
    var values = sheets.of(id);
    if (!values.isEmpty()) {
      var message = event.message();
      var around = Map.of("pieces", event.attached(), "destinataire", event.recipients());
      sheets.show(id, FormValues.edited(values, message.subject(), message.body(), around));
    }
  }
}
