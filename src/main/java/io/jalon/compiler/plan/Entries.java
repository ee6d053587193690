package io.jalon.compiler.plan;

import io.jalon.template.Action;
import io.jalon.template.Always;
import io.jalon.template.End;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where one enters each step and end: a gateway gathers the flows when there are several.
 *
 * @param flows how many flows lead to each place
 * @param doors the node of each place that its only flow, or its gateway, leads to
 */
record Entries(Map<String, Long> flows, Map<String, String> doors) {

  static Entries of(SequenceTemplate template) {
    var flows = new LinkedHashMap<String, Long>();
    var doors = new LinkedHashMap<String, String>();
    for (var place : template.places()) {
      flows.put(place.id(), flows.isEmpty() ? 1L : 0L);
      doors.put(place.id(), door(place));
    }
    template.steps().stream()
        .flatMap(step -> step.routes().stream())
        .map(Route::to)
        .forEach(to -> flows.computeIfPresent(to, (id, count) -> count + 1));
    long steps = template.steps().size();
    Events.of(template).stream()
        .map(Always.OnEvent::to)
        .forEach(to -> flows.computeIfPresent(to, (id, count) -> count + steps));
    return new Entries(flows, doors);
  }

  private static String door(Target place) {
    if (place instanceof Step step && step.actions().stream().anyMatch(Action::outlives)) {
      return place.id() + "-with";
    }
    return place instanceof End end && end.switchTo() != null ? place.id() + "-switch" : place.id();
  }

  /** The node that leads to a place. */
  String to(String place) {
    var count = flows.get(place);
    var door = doors.get(place);
    if (count == null || door == null) {
      throw new IllegalArgumentException("No step or end " + place);
    }
    return count > 1 ? place + "-in" : door;
  }

  /** The gateway before a place, when it has one. */
  Scope gate(Target place) {
    var entry = to(place.id());
    return entry.endsWith("-in")
        ? Scope.EMPTY
            .with(Node.gateway(entry, ""))
            .with(Flow.plain(entry, Objects.requireNonNull(doors.get(place.id()))))
        : Scope.EMPTY;
  }
}
