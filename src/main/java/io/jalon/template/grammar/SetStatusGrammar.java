package io.jalon.template.grammar;

import io.jalon.template.ActionKind.SetStatus;

/** {@code set-status: <the status>}. */
final class SetStatusGrammar implements KindGrammar<SetStatus> {

  @Override
  public String key() {
    return "set-status";
  }

  @Override
  public Class<SetStatus> kind() {
    return SetStatus.class;
  }

  @Override
  public SetStatus read(Fields action) {
    return new SetStatus(action.text(key(), TextKind.STATUS));
  }

  @Override
  public Object write(SetStatus kind) {
    return kind.status();
  }
}
