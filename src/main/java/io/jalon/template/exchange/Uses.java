package io.jalon.template.exchange;

import io.jalon.template.OfficeWord;
import io.jalon.template.exchange.Turn.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file names of its office, and where. */
final class Uses {

  private final Map<Named, List<Place>> places = new LinkedHashMap<>();

  /** A name of a kind. */
  record Named(OfficeWord kind, String name) {}

  /** The uses of a file, by kind and in the order of the file. */
  static Uses of(Map<String, Object> tree) {
    var uses = new Uses();
    Places.turned(
        tree,
        (kind, name, place) -> {
          uses.places.computeIfAbsent(new Named(kind, name), key -> new ArrayList<>()).add(place);
          return name;
        });
    return uses;
  }

  /** The names, by kind. */
  List<Named> names() {
    return places.keySet().stream().sorted(Comparator.comparing(Named::kind)).toList();
  }

  boolean has(OfficeWord kind, String name) {
    return places.containsKey(new Named(kind, name));
  }

  /** Where a name stands. */
  List<Place> at(Named named) {
    return places.getOrDefault(named, List.of());
  }
}
