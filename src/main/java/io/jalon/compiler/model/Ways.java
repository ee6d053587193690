package io.jalon.compiler.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;

/**
 * The ways of a model from one thing to the next, under which conditions: what a diagram means,
 * however its gateways are drawn and called.
 */
final class Ways {

  /** What is taken when no other condition holds. */
  static final String OTHERWISE = "";

  /** A diagram with more says more than a person can read. */
  private static final int MOST = 20_000;

  private final Set<Way> found = new LinkedHashSet<>();

  /**
   * A way.
   *
   * @param from the element that it leaves; {@code start} of a scope by the id of the scope
   * @param when the conditions on the way, in order
   * @param to the element that it leads to, or what kind of end
   */
  record Way(String from, List<String> when, String to) {}

  private Ways() {}

  /** All ways of a model. */
  static Set<Way> of(DrawnModel model) {
    var ways = new Ways();
    ways.scope("", model.process().getFlowElements());
    return ways.found;
  }

  static boolean gateway(FlowNode node) {
    return node instanceof Gateway;
  }

  private void scope(String scope, Collection<FlowElement> elements) {
    for (var element : elements) {
      if (element instanceof SubProcess inner) {
        scope(inner.getId(), inner.getFlowElements());
      }
      if (element instanceof FlowNode node && !gateway(node)) {
        var from = node instanceof StartEvent ? "start " + scope : node.getId();
        node.getOutgoing().forEach(flow -> walk(new Way(from, List.of(), ""), flow, Set.of()));
      }
    }
  }

  private void walk(Way way, SequenceFlow flow, Set<FlowNode> seen) {
    var target = flow.getTarget();
    if (found.size() >= MOST || seen.contains(target)) {
      return;
    }
    var when = new ArrayList<>(way.when());
    if (conditional(flow)) {
      when.add(condition(flow));
    }
    if (!gateway(target) || joins(target)) {
      found.add(new Way(way.from(), List.copyOf(when), end(target)));
    } else {
      var further = new LinkedHashSet<>(seen);
      further.add(target);
      target
          .getOutgoing()
          .forEach(next -> walk(new Way(way.from(), List.copyOf(when), ""), next, further));
    }
  }

  /** Where flows wait for each other: no template says that. */
  private static boolean joins(FlowNode node) {
    return node instanceof ParallelGateway && node.getIncoming().size() > 1;
  }

  private static boolean conditional(SequenceFlow flow) {
    return flow.getSource() instanceof ExclusiveGateway gateway
        ? gateway.getOutgoing().size() > 1
        : flow.getConditionExpression() != null;
  }

  /** The condition of a flow on one line. */
  static String condition(SequenceFlow flow) {
    var condition = flow.getConditionExpression();
    var fallback =
        flow.getSource() instanceof ExclusiveGateway gateway && gateway.getDefault() == flow;
    return condition == null || fallback
        ? OTHERWISE
        : condition.getTextContent().strip().replaceAll("\\s+", " ");
  }

  private static String end(FlowNode node) {
    if (node instanceof EndEvent end && Drawn.of(end).kind().isEmpty()) {
      return end.getEventDefinitions().stream().anyMatch(TerminateEventDefinition.class::isInstance)
          ? "end, of all beside it"
          : "end";
    }
    return node.getId();
  }
}
