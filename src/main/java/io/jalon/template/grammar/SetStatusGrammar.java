package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.SetStatus;

/** {@code set-status: <the status>}. */
final class SetStatusGrammar implements KindGrammar {

  @Override
  public String key() {
    return "set-status";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return SetStatus.class;
  }

  @Override
  public ActionKind read(Fields action) {
    return new SetStatus(action.text(key(), TextKind.STATUS));
  }
}
