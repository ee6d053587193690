package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.Notify;

/** {@code notify: { to, text }}. */
final class NotifyGrammar implements KindGrammar {

  @Override
  public String key() {
    return "notify";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return Notify.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var notification = action.fields(key());
    notification.allow("to", "text");
    return new Notify(notification.id("to"), notification.text("text", TextKind.TITLE));
  }
}
