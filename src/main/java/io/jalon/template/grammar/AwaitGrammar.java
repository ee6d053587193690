package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.AwaitEvent;

/** {@code await: <event>}. */
final class AwaitGrammar implements KindGrammar {

  @Override
  public String key() {
    return "await";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return AwaitEvent.class;
  }

  @Override
  public ActionKind read(Fields action) {
    return new AwaitEvent(Events.read(action, key()));
  }
}
