package io.jalon.engine.run;

import io.jalon.action.ActionContext;
import io.jalon.calendar.OfficeTime;
import io.jalon.engine.form.JsonValue;
import io.jalon.engine.parse.AddedTask;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person adds to a step under way, of which no model tells (F-75). */
@Component
public class AddedWork {

  private static final String DUE = "jalon.day";

  private final RoleResolution roles;
  private final OfficeTime office;

  AddedWork(RoleResolution roles, OfficeTime office) {
    this.roles = roles;
    this.office = office;
  }

  /**
   * What is to be done.
   *
   * @param action the id by which the history knows it, unique in its run
   * @param role who does it
   * @param title one line
   * @param description how; may be empty
   * @param due the day at the end of which it is due, or {@code null}
   */
  public record Work(
      String action, String role, String title, String description, @Nullable LocalDate due) {

    /** The value of the variable from which its task is opened. */
    public Object settings() {
      var settings = new LinkedHashMap<String, String>();
      settings.put("jalon.action", action);
      settings.put("jalon.role", role);
      settings.put("jalon.title", title);
      settings.put("jalon.description", description);
      settings.put(DUE, due == null ? "" : due.toString());
      return JsonValue.of(settings);
    }
  }

  /** Gives its task to whom its role resolves to, with its due date. */
  void give(TaskEntity task, ActionContext context) {
    AddedTask.keep(task.getExecution());
    task.setAssignee(roles.holder(task.getExecution(), context.setting("jalon.role")));
    var due = context.setting(DUE);
    if (!due.isEmpty()) {
      task.setDueDate(Date.from(office.endOf(LocalDate.parse(due))));
    }
  }
}
