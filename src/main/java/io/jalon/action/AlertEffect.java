package io.jalon.action;

import io.jalon.task.Task;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Alerts a role that an action is late, or that the date of an alert on the whole sequence has
 * come; when nobody holds the role, the history tells the dossier's team.
 */
@Component
class AlertEffect implements Effect {

  private final ActionTexts texts;
  private final Notices notices;

  AlertEffect(ActionTexts texts, Notices notices) {
    this.texts = texts;
    this.notices = notices;
  }

  @Override
  public String kind() {
    return "alert";
  }

  @Override
  public Outcome run(ActionContext context) {
    if (context.place().actionId() == null) {
      alert(context, texts.sequence(context), "notice.alert.sequence", "sequence");
    } else {
      late(context).forEach(title -> alert(context, title, "notice.alert", "action"));
    }
    return Outcome.DONE;
  }

  private List<String> late(ActionContext context) {
    return notices.open(context).stream().map(Task::title).distinct().toList();
  }

  private void alert(ActionContext context, String title, String text, String about) {
    var role = context.setting("jalon.to");
    var told = notices.toRole(context, role, texts.own(text, title));
    var line = notices.entry("alert_raised", context).with("title", title).with("kind", about);
    notices.write(line, role, told);
  }
}
