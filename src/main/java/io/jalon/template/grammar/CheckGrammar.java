package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.Check;

/** {@code check: { title, description, due }}, or a title alone. */
final class CheckGrammar implements KindGrammar {

  @Override
  public String key() {
    return "check";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return Check.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var work = WorkText.read(action, key());
    return new Check(work.title(), work.description(), work.due());
  }
}
