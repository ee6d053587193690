package io.jalon.compiler.layout;

import io.jalon.compiler.layout.Channel.Room;
import io.jalon.compiler.layout.Channel.Span;
import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.NodeKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins what does not stand side by side: over the main line what leads back, else below it. */
final class Jumps {

  /** Between a row and the lines beside it. */
  private static final int PAD = 10;

  /** From the side of a box to the line that turns there. */
  private static final int STUB = 14;

  private static final Room BARE = new Room(10, 8);

  private final Graph graph;
  private final Row main;
  private final Row lower;
  private final Map<String, Row> ends;
  private final Map<Flow, String> buses = new LinkedHashMap<>();
  private final Channel over = new Channel(false);
  private final Channel under = new Channel(true);
  private final Canvas canvas = new Canvas();
  private final Crossings crossings = new Crossings();
  private int column;
  private int overY;
  private int underY;
  private int lowerY;

  Jumps(Graph graph, Row main, Row lower, Map<String, Row> ends) {
    this.graph = graph;
    this.main = main;
    this.lower = lower;
    this.ends = ends;
  }

  /** The rows, the column of ends, and all lines between them. */
  Canvas draw() {
    name();
    column = column();
    buses.forEach(
        (flow, bus) -> channel(flow).add(bus, Span.of(out(flow), into(flow)), room(flow, bus)));
    over.arrange();
    overY = main.canvas().top() - PAD;
    underY = main.canvas().bottom() + PAD;
    lowerY = underY + under.arrange() + PAD - lower.canvas().top();
    canvas.insert(main.canvas(), new Point(0, 0));
    canvas.insert(lower.canvas(), new Point(0, lowerY));
    ends.forEach((id, row) -> canvas.insert(row.canvas(), new Point(column, endY(id))));
    buses.keySet().forEach(this::line);
    buses.keySet().forEach(this::label);
    return canvas;
  }

  /** Lines to one place share a bus, but for a second one from the same node. */
  private void name() {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> drawn = new HashSet<>(main.canvas().diagram().lines().keySet());
    drawn.addAll(lower.canvas().diagram().lines().keySet());
    ends.values().forEach(row -> drawn.addAll(row.canvas().diagram().lines().keySet()));
    for (var flow : graph.scope().flows()) {
      if (!drawn.contains(flow.id())) {
        int n = seen.merge(flow.from() + " " + flow.to(), 1, Integer::sum);
        buses.put(flow, n == 1 ? flow.to() : flow.to() + " " + n);
      }
    }
  }

  private boolean back(Flow flow) {
    return graph.back(flow)
        && main.holds(flow.from())
        && main.holds(flow.to())
        && graph.node(flow.from()).kind() != NodeKind.BOUNDARY;
  }

  private Channel channel(Flow flow) {
    return back(flow) ? over : under;
  }

  private Room room(Flow flow, String bus) {
    var name = flow.name().isEmpty() ? 0 : TextSize.outside(flow.name()).height();
    var bare = new Room(BARE.above() + name, BARE.below());
    var end = ends.get(bus);
    return end == null
        ? bare
        : bare.and(new Room(-end.canvas().top() + PAD, end.canvas().bottom() + PAD));
  }

  /** Right of every line that comes from elsewhere. */
  private int column() {
    return buses.keySet().stream()
        .filter(flow -> !back(flow))
        .mapToInt(flow -> Math.max(out(flow) + Gaps.name(flow), reach(flow)) + 2 * Gaps.LEAST)
        .max()
        .orElse(0);
  }

  private int reach(Flow flow) {
    return ends.containsKey(flow.to()) ? 0 : into(flow);
  }

  /** The x at which a line leaves its node for its track. */
  private int out(Flow flow) {
    var box = row(flow.from()).shape(flow.from());
    return turns(flow.from()) ? box.x() + box.width() / 2 : box.right() + STUB;
  }

  /** The x at which a line leaves its track for its node. */
  private int into(Flow flow) {
    if (ends.containsKey(flow.to())) {
      return direct(flow) ? column : column - STUB;
    }
    var box = row(flow.to()).shape(flow.to());
    return turns(flow.to()) ? box.x() + box.width() / 2 : box.x() - STUB;
  }

  /** Whether the track of a line is the one that its end stands on. */
  private boolean direct(Flow flow) {
    return flow.to().equals(buses.get(flow));
  }

  /** Whether lines leave and enter above and below, and not at the sides. */
  private boolean turns(String id) {
    var kind = graph.node(id).kind();
    return kind.gateway() || kind == NodeKind.BOUNDARY;
  }

  private Row row(String id) {
    return main.holds(id) ? main : lower;
  }

  private int track(Flow flow) {
    var bus = bus(flow);
    return back(flow) ? overY + over.y(bus) : underY + under.y(bus);
  }

  private String bus(Flow flow) {
    var bus = buses.get(flow);
    return bus == null ? "" : bus;
  }

  private int endY(String id) {
    return underY + under.y(id);
  }

  private void line(Flow flow) {
    var y = track(flow);
    List<Point> points = new ArrayList<>(leave(flow));
    points.add(new Point(out(flow), y));
    points.add(new Point(into(flow), y));
    points.addAll(enter(flow));
    canvas.line(flow.id(), points);
    crossings.add(points);
  }

  private List<Point> leave(Flow flow) {
    var box = canvas.shape(flow.from());
    var x = out(flow);
    if (turns(flow.from())) {
      return List.of(new Point(x, down(flow, flow.from()) ? box.bottom() : box.y()));
    }
    var door = door(flow.from(), box);
    return List.of(new Point(box.right(), door), new Point(x, door));
  }

  private List<Point> enter(Flow flow) {
    var box = canvas.shape(flow.to());
    var x = into(flow);
    if (turns(flow.to()) && !ends.containsKey(flow.to())) {
      return List.of(new Point(x, down(flow, flow.to()) ? box.bottom() : box.y()));
    }
    var door = door(flow.to(), box);
    return List.of(new Point(x, door), new Point(box.x(), door));
  }

  private boolean down(Flow flow, String id) {
    return main.holds(id) && !back(flow);
  }

  private int door(String id, Box box) {
    return box.y() + graph.frame(id).door();
  }

  /** Beside the corner where the line turns into its track. */
  private void label(Flow flow) {
    if (!flow.name().isEmpty()) {
      var name = TextSize.outside(flow.name());
      var y = track(flow) - NamePlaces.GAP - name.height();
      canvas.label(
          flow.id(),
          crossings.clear(new Box(start(flow, name), y, name.width(), name.height()), right(flow)));
    }
  }

  private int start(Flow flow, TextSize name) {
    return right(flow) ? out(flow) + Gaps.BESIDE_NAME : out(flow) - Gaps.BESIDE_NAME - name.width();
  }

  private boolean right(Flow flow) {
    return into(flow) > out(flow);
  }
}
