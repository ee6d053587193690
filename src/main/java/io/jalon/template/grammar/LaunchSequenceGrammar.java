package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.LaunchSequence;

/** {@code launch-sequence: { sequence, wait }}. */
final class LaunchSequenceGrammar implements KindGrammar {

  @Override
  public String key() {
    return "launch-sequence";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return LaunchSequence.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var launch = action.fields(key());
    launch.allow("sequence", "wait");
    return new LaunchSequence(launch.id("sequence"), Choice.yes(launch, "wait"));
  }
}
