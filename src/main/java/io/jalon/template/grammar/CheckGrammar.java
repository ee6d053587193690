package io.jalon.template.grammar;

import io.jalon.template.ActionKind.Check;

/** {@code check: { title, description, due }}, or a title alone. */
final class CheckGrammar implements KindGrammar<Check> {

  @Override
  public String key() {
    return "check";
  }

  @Override
  public Class<Check> kind() {
    return Check.class;
  }

  @Override
  public Check read(Fields action) {
    var work = WorkText.read(action, key());
    return new Check(work.title(), work.description(), work.due());
  }

  @Override
  public Object write(Check kind) {
    return WorkText.write(kind);
  }
}
