package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Plan;
import io.jalon.compiler.plan.Scope;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.springframework.stereotype.Component;

/** Draws a plan: each step on its own, then the whole with each step as one box. */
@Component
public class DiagramLayout {

  private static final Point CORNER = new Point(60, 60);

  static {
    // Outside OSGi nobody else tells the library which options exist.
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
  }

  /**
   * Draws a plan.
   *
   * @param plan what to draw
   * @return a position for every node and flow, the same for the same plan
   */
  public Diagram draw(Plan plan) {
    var canvas = new Canvas();
    canvas.insert(draw(plan.scope()).diagram(), CORNER);
    return canvas.diagram();
  }

  private Drawing draw(Scope scope) {
    Map<String, Inside> steps = new HashMap<>();
    Map<String, Frame> frames = new HashMap<>();
    for (var node : scope.nodes()) {
      if (node.kind() == NodeKind.SUBPROCESS) {
        steps.put(node.id(), inside(node));
      }
      var step = steps.get(node.id());
      frames.put(node.id(), step == null ? Frame.of(node) : Frame.of(step));
    }
    return withInsides(place(scope, frames), steps);
  }

  private Inside inside(Node step) {
    return Inside.of(step, draw(step.scope()));
  }

  private static Drawing place(Scope scope, Map<String, Frame> frames) {
    var graph = new ElkGraph(scope, frames);
    new LayeredLayoutProvider().layout(graph.root(), new BasicProgressMonitor());
    return new ElkReading(graph).read(scope);
  }

  private static Drawing withInsides(Drawing drawing, Map<String, Inside> steps) {
    var canvas = new Canvas();
    canvas.insert(drawing.diagram(), new Point(0, 0));
    drawing
        .diagram()
        .shapes()
        .forEach(
            (id, box) -> {
              var step = steps.get(id);
              if (step != null) {
                canvas.insert(step.diagram(), new Point(box.x(), box.y()));
              }
            });
    return new Drawing(canvas.diagram(), drawing.width(), drawing.height());
  }
}
