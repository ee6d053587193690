package io.jalon.template.check;

import io.jalon.template.End;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which place leads to which; what a route wrongly names is a place that leads nowhere. */
final class Graph {

  private final Map<String, Set<String>> ways = new LinkedHashMap<>();

  private Graph() {}

  /** The ways of a template's routes that leave the steps of some sort. */
  static Graph of(SequenceTemplate template, Predicate<Step> steps) {
    var graph = new Graph();
    template.steps().stream()
        .filter(steps)
        .forEach(step -> graph.from(step.id()).addAll(targets(step)));
    return graph;
  }

  /** Every way of a template, with those that hold in every step. */
  static Graph of(SequenceTemplate template) {
    var graph = of(template, step -> true);
    Everywhere.events(template)
        .values()
        .forEach(event -> template.steps().forEach(step -> graph.from(step.id()).add(event.to())));
    return graph;
  }

  /** The same ways, backwards. */
  Graph reversed() {
    var graph = new Graph();
    ways.forEach((from, targets) -> targets.forEach(to -> graph.from(to).add(from)));
    return graph;
  }

  /** The places that can be reached from these, with them. */
  Set<String> reachable(Collection<String> starts) {
    var reached = new HashSet<>(starts);
    var next = new ArrayDeque<>(starts);
    while (!next.isEmpty()) {
      ways.getOrDefault(next.remove(), Set.of()).stream().filter(reached::add).forEach(next::add);
    }
    return reached;
  }

  /** Whether a way that leaves a place comes back to it. */
  boolean loops(String place) {
    return reachable(ways.getOrDefault(place, Set.of())).contains(place);
  }

  /** Where a run can stop: the ends, and what routes wrongly name. */
  static List<String> exits(SequenceTemplate template) {
    var exits = new LinkedHashSet<String>();
    template.ends().stream().map(End::id).forEach(exits::add);
    var steps = template.steps().stream().map(Step::id).toList();
    template.steps().forEach(step -> exits.addAll(targets(step)));
    Everywhere.events(template).values().forEach(event -> exits.add(event.to()));
    exits.removeAll(steps);
    return List.copyOf(exits);
  }

  private static List<String> targets(Step step) {
    return step.routes().stream().map(Route::to).toList();
  }

  private Set<String> from(String place) {
    return ways.computeIfAbsent(place, key -> new LinkedHashSet<>());
  }
}
