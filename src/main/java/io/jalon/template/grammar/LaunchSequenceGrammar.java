package io.jalon.template.grammar;

import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.yaml.YamlOut;

/** {@code launch-sequence: { sequence, wait }}. */
final class LaunchSequenceGrammar implements KindGrammar<LaunchSequence> {

  @Override
  public String key() {
    return "launch-sequence";
  }

  @Override
  public Class<LaunchSequence> kind() {
    return LaunchSequence.class;
  }

  @Override
  public LaunchSequence read(Fields action) {
    var launch = action.fields(key());
    launch.allow("sequence", "wait");
    return new LaunchSequence(launch.id("sequence"), Choice.yes(launch, "wait"));
  }

  @Override
  public Object write(LaunchSequence kind) {
    return YamlOut.braces().and("sequence", kind.sequence()).flag("wait", kind.waits());
  }
}
