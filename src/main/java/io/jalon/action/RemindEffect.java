package io.jalon.action;

import io.jalon.calendar.OfficeFormat;
import io.jalon.task.Task;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reminds whoever has an action to do, or those who hold its role, before it is due. */
@Component
class RemindEffect implements Effect {

  private final ActionTexts texts;
  private final Notices notices;
  private final OfficeFormat format;

  RemindEffect(ActionTexts texts, Notices notices, OfficeFormat format) {
    this.texts = texts;
    this.notices = notices;
    this.format = format;
  }

  @Override
  public String kind() {
    return "remind";
  }

  /** Nothing is left to remind of once the action is over. */
  @Override
  public Outcome run(ActionContext context) {
    notices.open(context).forEach(task -> remind(context, task));
    return Outcome.DONE;
  }

  private void remind(ActionContext context, Task task) {
    var text = text(task);
    var assignee = task.assignee();
    var told =
        assignee == null
            ? notices.toRole(context, task.roleId(), text)
            : List.of(notices.toAccount(context, assignee, text));
    var line = notices.entry("reminder_sent", context).with("title", task.title());
    notices.write(line, task.roleId(), told);
  }

  private String text(Task task) {
    var due = task.dueAt();
    return due == null
        ? texts.own("notice.reminder", task.title())
        : texts.own("notice.reminder.due", task.title(), format.dateTime(due));
  }
}
