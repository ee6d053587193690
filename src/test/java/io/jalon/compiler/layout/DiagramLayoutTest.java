package io.jalon.compiler.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.compiler.Goldens;
import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.NodeKind;
import io.jalon.compiler.plan.Plan;
import io.jalon.compiler.plan.Planners;
import io.jalon.compiler.plan.Scope;
import io.jalon.template.End;
import io.jalon.template.SequenceTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes a diagram readable, as numbers, for each golden. */
class DiagramLayoutTest {

  static List<Plan> plans() {
    return Goldens.templates().stream().map(Planners.standard()::plan).toList();
  }

  private static Diagram draw(Plan plan) {
    return new DiagramLayout().draw(plan);
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everything_has_a_place(Plan plan) {
    var diagram = draw(plan);

    scopes(
        plan,
        (parent, scope) -> {
          scope.nodes().forEach(node -> assertThat(diagram.shapes()).containsKey(node.id()));
          scope.flows().forEach(flow -> assertThat(diagram.lines()).containsKey(flow.id()));
        });
  }

  @ParameterizedTest
  @MethodSource("plans")
  void no_shape_lies_over_another(Plan plan) {
    var diagram = draw(plan);

    scopes(
        plan,
        (parent, scope) ->
            pairs(scope.nodes())
                .filter(pair -> !attached(pair.get(0), pair.get(1)))
                .forEach(
                    pair ->
                        assertThat(box(diagram, pair.get(0)).overlaps(box(diagram, pair.get(1))))
                            .as(pair.get(0).id() + " over " + pair.get(1).id())
                            .isFalse()));
  }

  static List<Plan> unreached() {
    return Goldens.templates().stream()
        .map(DiagramLayoutTest::withEnd)
        .map(Planners.standard()::plan)
        .toList();
  }

  private static SequenceTemplate withEnd(SequenceTemplate template) {
    return new SequenceTemplate(
        template.id(),
        template.name(),
        template.situation(),
        template.roles(),
        template.reperes(),
        template.messages(),
        template.always(),
        Stream.concat(
                template.places().stream(), Stream.of(new End("jamais", "Jamais atteinte", null)))
            .toList());
  }

  @ParameterizedTest
  @MethodSource("unreached")
  void an_end_that_nothing_leads_to_lies_over_nothing(Plan plan) {
    var diagram = draw(plan);
    var end = Objects.requireNonNull(diagram.shapes().get("jamais"));

    scopes(
        plan,
        (parent, scope) ->
            scope.nodes().stream()
                .filter(node -> scope.nodes().stream().anyMatch(one -> one.id().equals("jamais")))
                .filter(node -> !node.id().equals("jamais"))
                .forEach(
                    node -> assertThat(end.overlaps(box(diagram, node))).as(node.id()).isFalse()));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void what_a_step_holds_lies_within_it(Plan plan) {
    var diagram = draw(plan);

    scopes(
        plan,
        (parent, scope) -> {
          if (parent != null) {
            scope
                .nodes()
                .forEach(
                    node ->
                        assertThat(within(box(diagram, node), box(diagram, parent)))
                            .as(node.id() + " in " + parent.id())
                            .isTrue());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("plans")
  void no_label_lies_over_a_shape_or_another_label(Plan plan) {
    var diagram = draw(plan);
    var labels = new ArrayList<>(diagram.labels().entrySet());

    for (var label : labels) {
      nodes(plan).stream()
          .filter(node -> !node.id().equals(label.getKey()))
          .filter(node -> !within(label.getValue(), box(diagram, node)) || !step(node))
          .forEach(
              node ->
                  assertThat(label.getValue().overlaps(box(diagram, node)))
                      .as("label of " + label.getKey() + " over " + node.id())
                      .isFalse());
      labels.stream()
          .filter(other -> other != label)
          .forEach(
              other ->
                  assertThat(label.getValue().overlaps(other.getValue()))
                      .as("labels of " + label.getKey() + " and " + other.getKey())
                      .isFalse());
    }
  }

  @ParameterizedTest
  @MethodSource("plans")
  void no_line_crosses_a_label_or_a_shape(Plan plan) {
    var diagram = draw(plan);

    scopes(
        plan,
        (parent, scope) ->
            scope
                .flows()
                .forEach(
                    flow -> {
                      diagram
                          .labels()
                          .forEach((id, label) -> assertClear(diagram, flow, id, label));
                      scope.nodes().stream()
                          .filter(node -> !ends(flow, node))
                          .forEach(
                              node -> assertClear(diagram, flow, node.id(), box(diagram, node)));
                    }));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void the_main_line_is_straight_and_goes_right(Plan plan) {
    var diagram = draw(plan);

    scopes(
        plan,
        (parent, scope) ->
            mainLine(scope)
                .forEach(
                    flow -> {
                      var line = points(diagram, flow);
                      assertThat(line).as(flow.id()).hasSize(2);
                      assertThat(line.get(1).y()).as(flow.id()).isEqualTo(line.get(0).y());
                      assertThat(line.get(1).x()).as(flow.id()).isGreaterThan(line.get(0).x());
                    }));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void only_what_leads_back_goes_left(Plan plan) {
    var diagram = draw(plan);

    scopes(
        plan,
        (parent, scope) -> {
          var graph = new Graph(scope, Map.of());
          scope.flows().stream()
              .filter(flow -> !graph.back(flow))
              .forEach(
                  flow -> {
                    var line = points(diagram, flow);
                    assertThat(line.get(line.size() - 1).x())
                        .as(flow.id())
                        .isGreaterThan(line.get(0).x());
                  });
        });
  }

  @ParameterizedTest
  @MethodSource("plans")
  void the_same_plan_is_always_drawn_alike(Plan plan) {
    assertThat(draw(plan)).isEqualTo(draw(plan));
  }

  /** From the start on, the way with the most steps. */
  private static List<Flow> mainLine(Scope scope) {
    var graph = new Graph(scope, Map.of());
    List<Flow> line = new ArrayList<>();
    var at = scope.nodes().get(0).id();
    for (var next = graph.main(at); next.isPresent(); next = graph.main(at)) {
      line.add(next.get());
      at = next.get().to();
    }
    return line;
  }

  private static void assertClear(Diagram diagram, Flow flow, String id, Box box) {
    var points = points(diagram, flow);
    for (int i = 1; i < points.size(); i++) {
      assertThat(segment(points.get(i - 1), points.get(i)).overlaps(box))
          .as(flow.id() + " crosses " + id)
          .isFalse();
    }
  }

  private static Box segment(Point from, Point to) {
    return new Box(
        Math.min(from.x(), to.x()),
        Math.min(from.y(), to.y()),
        Math.abs(from.x() - to.x()) + 1,
        Math.abs(from.y() - to.y()) + 1);
  }

  private static boolean ends(Flow flow, Node node) {
    return flow.from().equals(node.id())
        || flow.to().equals(node.id())
        || node.host().equals(flow.from());
  }

  private static boolean attached(Node one, Node other) {
    return one.host().equals(other.id()) || other.host().equals(one.id());
  }

  private static boolean within(Box inner, Box outer) {
    return inner.x() >= outer.x()
        && inner.y() >= outer.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }

  private static boolean step(Node node) {
    return node.kind() == NodeKind.SUBPROCESS;
  }

  private static Box box(Diagram diagram, Node node) {
    return Objects.requireNonNull(diagram.shapes().get(node.id()));
  }

  private static List<Point> points(Diagram diagram, Flow flow) {
    return Objects.requireNonNull(diagram.lines().get(flow.id()));
  }

  private static List<Node> nodes(Plan plan) {
    List<Node> all = new ArrayList<>();
    scopes(plan, (parent, scope) -> all.addAll(scope.nodes()));
    return all;
  }

  private static void scopes(Plan plan, BiConsumer<@Nullable Node, Scope> visit) {
    scopes(null, plan.scope(), visit);
  }

  private static void scopes(
      @Nullable Node parent, Scope scope, BiConsumer<@Nullable Node, Scope> visit) {
    visit.accept(parent, scope);
    scope.nodes().stream()
        .filter(DiagramLayoutTest::step)
        .forEach(node -> scopes(node, node.scope(), visit));
  }

  private static Stream<List<Node>> pairs(List<Node> nodes) {
    return IntStream.range(0, nodes.size())
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, nodes.size())
                    .mapToObj(j -> List.of(nodes.get(i), nodes.get(j))));
  }
}
