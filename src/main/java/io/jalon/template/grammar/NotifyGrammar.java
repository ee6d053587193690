package io.jalon.template.grammar;

import io.jalon.template.ActionKind.Notify;
import io.jalon.template.yaml.YamlOut;

/** {@code notify: { to, text }}. */
final class NotifyGrammar implements KindGrammar<Notify> {

  @Override
  public String key() {
    return "notify";
  }

  @Override
  public Class<Notify> kind() {
    return Notify.class;
  }

  @Override
  public Notify read(Fields action) {
    var notification = action.fields(key());
    notification.allow("to", "text");
    return new Notify(notification.id("to"), notification.text("text", TextKind.TITLE));
  }

  @Override
  public Object write(Notify kind) {
    return YamlOut.braces().and("to", kind.to()).and("text", kind.text());
  }
}
