package io.jalon.template.grammar;

import io.jalon.template.Action.Late;
import io.jalon.template.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** What happens when an action is late: {@code late: { remind, alert }}, one of them at least. */
final class LateGrammar {

  private LateGrammar() {}

  static @Nullable Late read(Fields action) {
    if (!action.keys().contains("late")) {
      return null;
    }
    var late = action.fields("late");
    late.allow("remind", "alert");
    if (late.keys().isEmpty() && action.node("late") instanceof YamlNode.Mapping) {
      late.error("late.empty", "");
    }
    var alert = late.keys().contains("alert") ? late.id("alert") : null;
    return new Late(DelayGrammar.beforeDue(late, "remind"), alert);
  }
}
