package io.jalon.compiler.model;

import io.jalon.template.Always;
import io.jalon.template.Delay;
import io.jalon.template.Fragments;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** What holds in every step: events on the borders of steps, dates on that of the run. */
final class AlwaysOf {

  private final DrawnModel model;
  private final Parts parts;

  AlwaysOf(DrawnModel model, Parts parts) {
    this.model = model;
    this.parts = parts;
  }

  /** In the order of their numbers, then of the diagram. */
  List<Always> read() {
    var numbered = new TreeMap<Integer, List<Always>>();
    for (var event : model.of("always")) {
      add(numbered, event, onEvent(event));
    }
    for (var run : model.of("run")) {
      model.borders(run, "reminder").forEach(date -> atDate(numbered, date));
    }
    return numbered.values().stream().flatMap(List::stream).distinct().toList();
  }

  private static void add(TreeMap<Integer, List<Always>> numbered, Drawn at, Always always) {
    var number = at.id().replaceFirst("^.*-(?=\\d{1,4}$)", "");
    int n = number.matches("\\d+") ? Integer.parseInt(number) : Integer.MAX_VALUE;
    numbered.computeIfAbsent(n, any -> new ArrayList<>()).add(always);
  }

  private Always onEvent(Drawn event) {
    var to =
        ((FlowNode) event.element())
            .getOutgoing().stream()
                .flatMap(flow -> Routes.target(model, flow).stream())
                .map(Drawn::id)
                .findFirst()
                .orElse("");
    var when = event.get("when");
    return new Always.OnEvent(event.get("event"), when.isEmpty() ? null : when, to);
  }

  private void atDate(TreeMap<Integer, List<Always>> numbered, Drawn date) {
    var at =
        parts.orNull(
            date, date.get("delay"), () -> Fragments.delay(date.get("delay"), Delay.START));
    var alert = model.next(date).map(effect -> effect.get("to")).orElse("");
    if (at != null) {
      add(numbered, date, new Always.AtDate(at, alert));
    }
  }
}
