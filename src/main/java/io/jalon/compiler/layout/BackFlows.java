package io.jalon.compiler.layout;

import io.jalon.compiler.plan.Flow;
import io.jalon.compiler.plan.Node;
import io.jalon.compiler.plan.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the flows that lead back: those to a node from which one came, in the order of the plan.
 */
final class BackFlows {

  private final Map<String, List<Flow>> leaving;
  private final Map<String, List<Node>> borders;
  private final Set<String> path = new HashSet<>();
  private final Set<String> visited = new HashSet<>();
  private final Set<Flow> found = new HashSet<>();

  private BackFlows(Scope scope) {
    leaving = scope.flows().stream().collect(Collectors.groupingBy(Flow::from));
    borders =
        scope.nodes().stream()
            .filter(node -> node.timer() != null)
            .collect(Collectors.groupingBy(Attachment::host));
  }

  static Set<Flow> of(Scope scope) {
    var search = new BackFlows(scope);
    scope.nodes().forEach(node -> search.visit(node.id()));
    return search.found;
  }

  private void visit(String node) {
    if (!visited.add(node)) {
      return;
    }
    path.add(node);
    leaving.getOrDefault(node, List.of()).forEach(this::follow);
    borders.getOrDefault(node, List.of()).forEach(border -> visit(border.id()));
    path.remove(node);
  }

  private void follow(Flow flow) {
    if (path.contains(flow.to())) {
      found.add(flow);
    } else {
      visit(flow.to());
    }
  }
}
