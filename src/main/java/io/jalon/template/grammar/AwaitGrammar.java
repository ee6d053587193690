package io.jalon.template.grammar;

import io.jalon.template.ActionKind.AwaitEvent;

/** {@code await: <event>}. */
final class AwaitGrammar implements KindGrammar<AwaitEvent> {

  @Override
  public String key() {
    return "await";
  }

  @Override
  public Class<AwaitEvent> kind() {
    return AwaitEvent.class;
  }

  @Override
  public AwaitEvent read(Fields action) {
    return new AwaitEvent(Events.read(action, key()));
  }

  @Override
  public Object write(AwaitEvent kind) {
    return kind.event();
  }
}
