package io.jalon.compiler.plan;

import io.jalon.template.End;
import io.jalon.template.SequenceTemplate;

/** An end of the sequence (F-87), which may launch another one as it is reached (F-89). */
final class EndPlanner {

  private final NodeKind kind;

  /** What stays open beside a step is over with the run. */
  EndPlanner(SequenceTemplate template) {
    this.kind = Steps.outlived(template) ? NodeKind.TERMINATE : NodeKind.END;
  }

  Scope plan(End end, Entries entries) {
    var node =
        Node.of(kind, end.id(), Label.of(end.label()))
            .properties(Settings.kind("end").whole(end.label(), Label.of(end.label())).entries());
    return entries.gate(end).with(change(end)).with(node);
  }

  private static Scope change(End end) {
    var sequence = end.switchTo();
    if (sequence == null) {
      return Scope.EMPTY;
    }
    var id = end.id() + "-switch";
    var settings = Settings.kind("switch").set("sequence", sequence);
    return Scope.EMPTY
        .with(Effects.atOnce(id, Wording.SWITCH + Wording.words(sequence), settings))
        .with(Flow.plain(id, end.id()));
  }
}
