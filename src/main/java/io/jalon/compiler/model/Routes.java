package io.jalon.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The flows by which a step is left. */
final class Routes {

  private Routes() {}

  /** In the order of the diagram, the one taken otherwise last. */
  static List<SequenceFlow> of(DrawnModel model, Drawn step) {
    var exits = new ArrayList<SequenceFlow>();
    var seen = new ArrayList<FlowNode>();
    var node = (FlowNode) step.element();
    // A route leaves where it is decided, else from the step or from where its deadline meets it.
    while (node.getOutgoing().size() == 1 && !seen.contains(node)) {
      seen.add(node);
      var only = node.getOutgoing().iterator().next();
      if (!exit(only.getTarget(), step)) {
        return List.of(only);
      }
      node = only.getTarget();
    }
    node.getOutgoing().stream().filter(flow -> !otherwise(flow)).forEach(exits::add);
    node.getOutgoing().stream().filter(Routes::otherwise).forEach(exits::add);
    return exits;
  }

  /** A gateway that decides, or where a step and its deadline meet; others gather at a place. */
  private static boolean exit(FlowNode node, Drawn step) {
    return node instanceof ExclusiveGateway
        && (node.getOutgoing().size() > 1
            || node.getIncoming().stream().allMatch(flow -> of(step, flow.getSource())));
  }

  private static boolean of(Drawn step, FlowNode source) {
    return source == step.element()
        || (source instanceof BoundaryEvent border && border.getAttachedTo() == step.element());
  }

  private static boolean otherwise(SequenceFlow flow) {
    return flow.getConditionExpression() == null
        || (flow.getSource() instanceof ExclusiveGateway gateway && gateway.getDefault() == flow);
  }

  /** The step or end that a flow leads to. */
  static Optional<Drawn> target(DrawnModel model, SequenceFlow flow) {
    var seen = new ArrayList<FlowNode>();
    var at = List.of(flow);
    while (!at.isEmpty()) {
      var further = new ArrayList<SequenceFlow>();
      for (var next : at) {
        var target = model.drawn(next.getTarget());
        if (target.is("step", "end")) {
          return Optional.of(target);
        }
        boolean leads = Ways.gateway(next.getTarget()) || target.is("switch");
        if (leads && !seen.contains(next.getTarget())) {
          seen.add(next.getTarget());
          further.addAll(next.getTarget().getOutgoing());
        }
      }
      at = further;
    }
    return Optional.empty();
  }
}
