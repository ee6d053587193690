package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Scope;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortLabelPlacement;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkGraphElement;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** A scope in the layout library's terms; names that need room outside their node are labels. */
final class ElkGraph {

  /** From the right corner of its host to a deadline, which leaves room for its flow's turn. */
  private static final int DEADLINE_INSET = 46;

  /** So heavy that no other line bends the main one. */
  private static final int STRAIGHT = 1000;

  private final Map<String, Frame> frames;
  private final Sides sides;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, ElkPort> deadlines = new LinkedHashMap<>();
  private final Map<String, ElkEdge> edges = new LinkedHashMap<>();
  private final Map<String, ElkPort> ports = new HashMap<>();

  ElkGraph(Scope scope, Map<String, Frame> frames) {
    this.frames = frames;
    this.sides = new Sides(scope);
    ElkSettings.apply(root);
    scope.nodes().stream().filter(node -> node.host().isEmpty()).forEach(this::add);
    scope.nodes().stream().filter(node -> !node.host().isEmpty()).forEach(this::attach);
    scope.flows().forEach(this::connect);
  }

  ElkNode root() {
    return root;
  }

  Map<String, ElkNode> nodes() {
    return nodes;
  }

  Map<String, ElkPort> deadlines() {
    return deadlines;
  }

  Map<String, ElkEdge> edges() {
    return edges;
  }

  private void add(Node node) {
    var frame = frame(node.id());
    var shape = ElkGraphUtil.createNode(root);
    shape.setDimensions(frame.width(), frame.height());
    shape.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
    if (!node.name().isEmpty() && !node.kind().box() && node.kind() != NodeKind.SUBPROCESS) {
      label(node.name(), shape);
      shape.setProperty(LayeredOptions.NODE_LABELS_PLACEMENT, placement(node.kind()));
    }
    nodes.put(node.id(), shape);
  }

  private static EnumSet<NodeLabelPlacement> placement(NodeKind kind) {
    return kind.gateway()
        ? EnumSet.of(
            NodeLabelPlacement.OUTSIDE, NodeLabelPlacement.V_TOP, NodeLabelPlacement.H_LEFT)
        : NodeLabelPlacement.outsideBottomCenter();
  }

  private void attach(Node deadline) {
    var host = node(deadline.host());
    var port = ElkGraphUtil.createPort(host);
    port.setDimensions(Frame.EVENT, Frame.EVENT);
    port.setLocation(host.getWidth() - DEADLINE_INSET, host.getHeight() - Frame.EVENT / 2d);
    port.setProperty(LayeredOptions.PORT_SIDE, PortSide.SOUTH);
    port.setProperty(LayeredOptions.PORT_BORDER_OFFSET, -Frame.EVENT / 2d);
    host.setProperty(LayeredOptions.PORT_LABELS_PLACEMENT, EnumSet.of(PortLabelPlacement.OUTSIDE));
    label(deadline.name(), port);
    deadlines.put(deadline.id(), port);
  }

  private void connect(Flow flow) {
    var deadline = deadlines.get(flow.from());
    ElkConnectableShape from = deadline != null ? deadline : port(flow.from(), sides.leaving(flow));
    var edge = ElkGraphUtil.createSimpleEdge(from, port(flow.to(), sides.entering(flow)));
    if (sides.main(flow)) {
      edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, STRAIGHT);
      edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, STRAIGHT);
    }
    if (!flow.name().isEmpty()) {
      label(flow.name(), edge)
          .setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
    }
    edges.put(flow.id(), edge);
  }

  private ElkPort port(String id, PortSide side) {
    return ports.computeIfAbsent(id + " " + side, key -> newPort(id, side));
  }

  private ElkPort newPort(String id, PortSide side) {
    var frame = frame(id);
    var port = ElkGraphUtil.createPort(node(id));
    port.setDimensions(0, 0);
    port.setProperty(LayeredOptions.PORT_SIDE, side);
    switch (side) {
      case WEST -> port.setLocation(0, frame.door());
      case EAST -> port.setLocation(frame.width(), frame.door());
      case NORTH -> port.setLocation(frame.width() / 2d, 0);
      default -> port.setLocation(frame.width() / 2d, frame.height());
    }
    return port;
  }

  private static ElkLabel label(String text, ElkGraphElement owner) {
    var size = TextSize.outside(text);
    var label = ElkGraphUtil.createLabel(text, owner);
    label.setDimensions(size.width(), size.height());
    return label;
  }

  private Frame frame(String id) {
    var frame = frames.get(id);
    if (frame == null) {
      throw new IllegalStateException("No size for " + id);
    }
    return frame;
  }

  private ElkNode node(String id) {
    var node = nodes.get(id);
    if (node == null) {
      throw new IllegalStateException("No node " + id);
    }
    return node;
  }
}
