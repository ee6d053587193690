package io.jalon.engine.run;

import io.jalon.action.MessageEditing.Edited;
import io.jalon.engine.form.FormValues;
import io.jalon.engine.form.Sheets;
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
    tasks.openAt(event.message().place()).forEach(task -> show(task.id(), event));
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
