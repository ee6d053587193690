package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Plan;
import io.jalon.compiler.plan.Scope;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws a plan: each subprocess on its own, then what holds it with it as one box. */
@Component
public class DiagramLayout {

  private static final int MARGIN = 60;

  /**
   * Draws a plan.
   *
   * @param plan what to draw
   * @return a position for every node and flow, the same for the same plan
   */
  public Diagram draw(Plan plan) {
    var drawing = draw(plan.scope());
    var canvas = new Canvas();
    canvas.insert(drawing, new Point(MARGIN - drawing.left(), MARGIN - drawing.top()));
    return canvas.diagram();
  }

  private Canvas draw(Scope scope) {
    Map<String, Inside> insides = new HashMap<>();
    for (var node : scope.nodes()) {
      if (node.kind() == NodeKind.SUBPROCESS) {
        insides.put(node.id(), Inside.of(node, draw(node.scope())));
      }
    }
    var graph = new Graph(scope, insides);
    var canvas =
        scope.nodes().stream().anyMatch(DiagramLayout::step)
            ? new Spine(graph).draw()
            : new Branches(graph).grow(scope.nodes().get(0).id());
    insides.forEach((id, inside) -> fill(canvas, id, inside));
    return canvas;
  }

  private static void fill(Canvas canvas, String id, Inside inside) {
    var box = canvas.shape(id);
    canvas.insert(inside.diagram(), new Point(box.x(), box.y()));
  }

  private static boolean step(Node node) {
    return "step".equals(node.properties().get("jalon.kind"));
  }
}
