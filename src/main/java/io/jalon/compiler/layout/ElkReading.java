package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.Scope;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkShape;

/** Reads the positions that the layout library found. */
final class ElkReading {

  private final ElkGraph graph;
  private final Canvas canvas = new Canvas();

  ElkReading(ElkGraph graph) {
    this.graph = graph;
  }

  Drawing read(Scope scope) {
    scope.nodes().forEach(this::node);
    graph.edges().forEach(this::line);
    var root = graph.root();
    return new Drawing(
        canvas.diagram(), (int) Math.ceil(root.getWidth()), (int) Math.ceil(root.getHeight()));
  }

  private void node(Node node) {
    var shape = graph.nodes().get(node.id());
    if (shape != null) {
      canvas.shape(node.id(), box(shape, 0, 0));
    } else {
      var port = graph.deadlines().get(node.id());
      if (port != null) {
        canvas.shape(node.id(), box(port, port.getParent().getX(), port.getParent().getY()));
      }
    }
    if (!node.name().isEmpty()) {
      name(node, canvas.shape(node.id()));
    }
  }

  private void name(Node node, Box shape) {
    var size = TextSize.outside(node.name());
    if (node.kind().gateway()) {
      canvas.label(node.id(), NamePlaces.gateway(shape, size));
    } else if (!node.host().isEmpty()) {
      canvas.label(node.id(), NamePlaces.deadline(shape, size));
    } else if (node.kind().event()) {
      canvas.label(node.id(), NamePlaces.event(shape, size));
    }
  }

  private void line(String id, ElkEdge edge) {
    var section = edge.getSections().get(0);
    List<Point> points = new ArrayList<>();
    points.add(point(section.getStartX(), section.getStartY()));
    section.getBendPoints().forEach(bend -> points.add(point(bend.getX(), bend.getY())));
    points.add(point(section.getEndX(), section.getEndY()));
    canvas.line(id, points);
    labels(id, edge);
  }

  private void labels(String id, ElkGraphElement edge) {
    edge.getLabels().forEach(label -> canvas.label(id, box(label, 0, 0)));
  }

  private static Box box(ElkShape shape, double left, double top) {
    return new Box(
        (int) Math.round(left + shape.getX()),
        (int) Math.round(top + shape.getY()),
        (int) Math.round(shape.getWidth()),
        (int) Math.round(shape.getHeight()));
  }

  private static Point point(double x, double y) {
    return new Point((int) Math.round(x), (int) Math.round(y));
  }
}
