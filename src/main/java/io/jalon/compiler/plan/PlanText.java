package io.jalon.compiler.plan;

import java.util.Locale;
import java.util.Map;

/** Writes a plan as text that a person reads beside the template. */
final class PlanText {

  private final StringBuilder text = new StringBuilder();

  String write(Plan plan) {
    line(0, "sequence " + plan.id() + quoted(plan.name()));
    details(1, plan.properties());
    scope(1, plan.scope());
    return text.toString();
  }

  private void scope(int depth, Scope scope) {
    scope.nodes().forEach(node -> node(depth, node));
    scope.flows().forEach(flow -> flow(depth, flow));
  }

  private void node(int depth, Node node) {
    var kind = node.kind().name().toLowerCase(Locale.ROOT);
    line(depth, kind + " " + node.id() + quoted(node.name()));
    if (node.trigger() != null) {
      line(depth + 1, trigger(node.trigger()));
    }
    details(depth + 1, node.attributes());
    details(depth + 1, node.properties());
    scope(depth + 1, node.scope());
  }

  private static String trigger(Trigger trigger) {
    var host = (trigger.interrupting() ? "interrupts " : "beside ") + trigger.host() + " ";
    var when =
        trigger.message().isEmpty() ? "at " + trigger.date() : "on message " + trigger.message();
    return trigger.attached() ? host + when : when;
  }

  private void flow(int depth, Flow flow) {
    var condition = flow.condition().isEmpty() ? "" : " when " + oneLine(flow.condition());
    var fallback = flow.fallback() ? " otherwise" : "";
    var ends = flow.from() + " -> " + flow.to();
    line(depth, "flow " + flow.id() + ": " + ends + quoted(flow.name()) + condition + fallback);
    details(depth + 1, flow.properties());
  }

  private void details(int depth, Map<String, String> entries) {
    entries.forEach((name, value) -> line(depth, name + " = " + oneLine(value)));
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }

  private static String quoted(String name) {
    return name.isEmpty() ? "" : " \"" + name + "\"";
  }

  private static String oneLine(String value) {
    return value.replace("\n", "\\n");
  }
}
