package io.jalon.compiler.layout;

import io.jalon.compiler.layout.Channel.Room;
import io.jalon.compiler.plan.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins what does not stand side by side: over the main line what leads back, else below it. */
final class Jumps {

  private static final int PAD = 10;

  private final Graph graph;
  private final Row main;
  private final Row lower;
  private final Map<String, Row> ends;

  /** The track of each flow. */
  private final Map<Flow, String> tracks = new LinkedHashMap<>();

  private final Turns turns;
  private final Channel over = new Channel();
  private final Channel under = new Channel();
  private final Canvas canvas = new Canvas();
  private final Crossings crossings = new Crossings();

  Jumps(Graph graph, Row main, Row lower, Map<String, Row> ends) {
    this.graph = graph;
    this.main = main;
    this.lower = lower;
    this.ends = ends;
    name();
    this.turns = new Turns(graph, main, lower, ends, tracks);
  }

  /** The rows, the column of ends, and all lines between them. */
  Canvas draw() {
    canvas.insert(main.canvas(), new Point(0, 0));
    arrange();
    canvas.insert(lower.canvas(), new Point(0, lowerLine()));
    ends.forEach(
        (id, row) -> canvas.insert(row.canvas(), new Point(turns.column(), under.distance(id))));
    tracks.keySet().forEach(this::line);
    ends.values().forEach(row -> row.canvas().diagram().shapes().keySet().forEach(this::keepOff));
    tracks.keySet().forEach(this::label);
    return canvas;
  }

  /** Lines to one place share a track, but for a second one from the same node. */
  private void name() {
    Map<String, Integer> seen = new HashMap<>();
    for (var flow : graph.scope().flows()) {
      if (!drawn(flow)) {
        int n = seen.merge(flow.from() + " " + flow.to(), 1, Integer::sum);
        tracks.put(flow, n == 1 ? flow.to() : flow.to() + " " + n);
      }
    }
  }

  private boolean drawn(Flow flow) {
    return main.canvas().joins(flow.id())
        || lower.canvas().joins(flow.id())
        || ends.values().stream().anyMatch(row -> row.canvas().joins(flow.id()));
  }

  private void arrange() {
    for (var box : main.canvas().boxes()) {
      under.occupy(new Span(box.x(), box.right()), box.bottom());
      over.occupy(new Span(box.x(), box.right()), -box.y());
    }
    tracks.forEach((flow, track) -> channel(flow).add(track, span(flow), room(flow, track)));
    ends.keySet().stream().filter(id -> !tracks.containsValue(id)).forEach(this::alone);
    over.arrange();
    under.arrange();
  }

  /** An end that nothing leads to yet has its own height in the column. */
  private void alone(String id) {
    under.add(id, column(id), beside(id, new Room(PAD, PAD)));
  }

  private Canvas end(String id) {
    return Objects.requireNonNull(ends.get(id)).canvas();
  }

  private Span column(String end) {
    return new Span(turns.column(), turns.column() + end(end).right());
  }

  private Room beside(String end, Room bare) {
    var drawn = end(end);
    return bare.and(new Room(PAD - drawn.top(), PAD + drawn.bottom()));
  }

  private Span span(Flow flow) {
    var span = Span.of(turns.out(flow), turns.into(flow));
    return ends.containsKey(track(flow)) ? span.and(column(track(flow))) : span;
  }

  private Room room(Flow flow, String track) {
    var name = flow.name().isEmpty() ? 0 : TextSize.outside(flow.name()).height();
    var bare = turns.back(flow) ? new Room(PAD, PAD + name) : new Room(PAD + name, PAD);
    return ends.containsKey(track) ? beside(track, bare) : bare;
  }

  private Channel channel(Flow flow) {
    return turns.back(flow) ? over : under;
  }

  private String track(Flow flow) {
    return tracks.getOrDefault(flow, "");
  }

  private int height(Flow flow) {
    return turns.back(flow) ? -over.distance(track(flow)) : under.distance(track(flow));
  }

  /** As near as what stands over it allows. */
  private int lowerLine() {
    return lower.canvas().boxes().stream()
        .mapToInt(box -> under.beyond(new Span(box.x(), box.right())) + PAD - box.y())
        .max()
        .orElse(0);
  }

  private void line(Flow flow) {
    var y = height(flow);
    List<Point> points = new ArrayList<>(leave(flow));
    points.add(new Point(turns.out(flow), y));
    points.add(new Point(turns.into(flow), y));
    points.addAll(enter(flow));
    canvas.line(flow.id(), points);
    crossings.add(points);
  }

  private List<Point> leave(Flow flow) {
    var box = canvas.shape(flow.from());
    var x = turns.out(flow);
    if (turns.upright(flow.from())) {
      return List.of(new Point(x, side(flow, flow.from(), box)));
    }
    var door = door(flow.from(), box);
    return List.of(new Point(box.right(), door), new Point(x, door));
  }

  private List<Point> enter(Flow flow) {
    var box = canvas.shape(flow.to());
    var x = turns.into(flow);
    if (turns.upright(flow.to()) && !ends.containsKey(flow.to())) {
      return List.of(new Point(x, side(flow, flow.to(), box)));
    }
    var door = door(flow.to(), box);
    return List.of(new Point(x, door), new Point(box.x(), door));
  }

  private int side(Flow flow, String id, Box box) {
    return main.holds(id) && !turns.back(flow) ? box.bottom() : box.y();
  }

  private int door(String id, Box box) {
    return box.y() + graph.frame(id).door();
  }

  private void keepOff(String id) {
    crossings.add(canvas.shape(id));
  }

  /** Beside the corner where the line turns into its track. */
  private void label(Flow flow) {
    if (!flow.name().isEmpty()) {
      var name = TextSize.outside(flow.name());
      var toRight = turns.into(flow) > turns.out(flow);
      var x = turns.out(flow) + (toRight ? Gaps.BESIDE_NAME : -Gaps.BESIDE_NAME - name.width());
      var y = height(flow) - NamePlaces.GAP - name.height();
      canvas.label(flow.id(), crossings.clear(new Box(x, y, name.width(), name.height()), toRight));
    }
  }
}
