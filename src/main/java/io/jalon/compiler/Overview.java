package io.jalon.compiler;

import io.jalon.compiler.layout.DiagramLayout;
import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Plan;
import io.jalon.compiler.plan.Planner;
import io.jalon.compiler.plan.Scope;
import io.jalon.template.Diagrams;
import io.jalon.template.SequenceTemplate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Component;

/** The plan of a sequence without what stands inside its steps, drawn by the same layout. */
@Component
class Overview implements Diagrams {

  private static final String KIND = "jalon.kind";

  private final Planner planner;
  private final Emitter emitter;
  private final DiagramLayout layout;
  private final DiagramEmitter diagramEmitter;

  Overview(Planner planner, Emitter emitter, DiagramLayout layout, DiagramEmitter diagramEmitter) {
    this.planner = planner;
    this.emitter = emitter;
    this.layout = layout;
    this.diagramEmitter = diagramEmitter;
  }

  @Override
  public String overview(SequenceTemplate template) {
    var plan = planner.plan(template);
    var scope = outermost(plan.scope());
    var model = emitter.emit(with(plan, scope, Overview::shown));
    diagramEmitter.emit(model, layout.draw(with(plan, scope, Overview::box)));
    return Bpmn.convertToString(model);
  }

  /** The steps stand one level deeper where alerts hold all the time. */
  private static Scope outermost(Scope scope) {
    return scope.nodes().stream()
        .filter(node -> "run".equals(node.properties().get(KIND)))
        .map(Node::scope)
        .findFirst()
        .orElse(scope);
  }

  private static Plan with(Plan plan, Scope scope, UnaryOperator<Node> nodes) {
    var flows = scope.flows().stream().map(Overview::bare).toList();
    return new Plan(
        plan.id(),
        plan.name(),
        Map.of(),
        new Scope(scope.nodes().stream().map(nodes).toList(), flows));
  }

  private static Flow bare(Flow flow) {
    return new Flow(flow.id(), flow.from(), flow.to(), flow.name(), "", flow.fallback(), Map.of());
  }

  /** What is drawn: a closed subprocess has the size of a task. */
  private static Node box(Node node) {
    return node.kind() == NodeKind.SUBPROCESS ? as(NodeKind.EFFECT, node, node.properties()) : node;
  }

  private static Node shown(Node node) {
    return as(node.kind(), node, Map.of());
  }

  private static Node as(NodeKind kind, Node node, Map<String, String> properties) {
    return new Node(
        kind, node.id(), node.name(), Map.of(), properties, Scope.EMPTY, node.trigger());
  }
}
