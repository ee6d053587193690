package io.jalon.compiler.plan;

import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Target;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where one enters each step and end: a gateway gathers the flows when there are several. */
record Entries(Map<String, Long> flows) {

  static Entries of(SequenceTemplate template) {
    var flows = new LinkedHashMap<String, Long>();
    template.places().forEach(place -> flows.put(place.id(), 0L));
    template.places().stream().limit(1).forEach(place -> flows.merge(place.id(), 1L, Long::sum));
    template.steps().stream()
        .flatMap(step -> step.routes().stream())
        .map(Route::to)
        .forEach(to -> flows.computeIfPresent(to, (id, count) -> count + 1));
    return new Entries(flows);
  }

  /** The node that leads to a place. */
  String to(String place) {
    var count = flows.get(place);
    if (count == null) {
      throw new IllegalArgumentException("No step or end " + place);
    }
    return count > 1 ? place + "-in" : place;
  }

  /** The gateway before a place, when it has one. */
  Scope gate(Target place) {
    var entry = to(place.id());
    return entry.equals(place.id())
        ? Scope.EMPTY
        : Scope.EMPTY.with(Node.gateway(entry, "")).with(Flow.plain(entry, place.id()));
  }
}
