package io.jalon.compiler.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * Nodes and the flows between them, in the order in which they are written.
 *
 * @param nodes in order
 * @param flows in order
 */
public record Scope(List<Node> nodes, List<Flow> flows) {

  /** Nothing. */
  public static final Scope EMPTY = new Scope(List.of(), List.of());

  /** Copies both lists. */
  public Scope {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
  }

  /** This scope and one more node. */
  Scope with(Node node) {
    return with(new Scope(List.of(node), List.of()));
  }

  /** This scope and one more flow. */
  Scope with(Flow flow) {
    return with(new Scope(List.of(), List.of(flow)));
  }

  /** This scope and another one. */
  Scope with(Scope other) {
    return new Scope(concat(nodes, other.nodes), concat(flows, other.flows));
  }

  private static <T> List<T> concat(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
