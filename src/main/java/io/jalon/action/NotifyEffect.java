package io.jalon.action;

import org.springframework.stereotype.Component;

/** A notification inside Jalon to those who hold a role (F-123). */
@Component
class NotifyEffect implements Effect {

  private final ActionTexts texts;
  private final Notices notices;

  NotifyEffect(ActionTexts texts, Notices notices) {
    this.texts = texts;
    this.notices = notices;
  }

  @Override
  public String kind() {
    return "notify";
  }

  @Override
  public Outcome run(ActionContext context) {
    var role = context.setting("jalon.to");
    var text = texts.line(context, context.setting("jalon.text"));
    var told = notices.toRole(context, role, text);
    var line = notices.entry("notification_sent", context).with("text", text);
    notices.write(line, role, told);
    return Outcome.DONE;
  }
}
