package io.jalon.template.exchange;

import io.jalon.template.exchange.Turn.Place;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a repère of another office seems to be, by how the file uses it.
 *
 * @param type as {@code RepereKind} names it
 * @param results the values that conditions compare it with, for one of type {@code RESULT}
 */
record Guess(String type, List<String> results) {

  private static final int MOST = 100;

  static Guess of(String repere, List<Place> places) {
    var path = "\\brepere\\s*\\.\\s*" + Pattern.quote(repere) + "\\b\\s*";
    var results = found(path + "!?=\\s*\"([^\"\\\\]{1,200})\"", places);
    if (places.stream().anyMatch(Place::dated)
        || dated(path, places)
        || repere.startsWith("date")) {
      return new Guess("DATE", List.of());
    }
    if (!results.isEmpty()) {
      return new Guess("RESULT", results);
    }
    if (!found(path + "!?=\\s*(true|false)\\b", places).isEmpty()) {
      return new Guess("BOOLEAN", List.of());
    }
    boolean number = !found(path + "(?:<=|>=|!=|=|<|>)\\s*(-?\\d)", places).isEmpty();
    return new Guess(number ? "NUMBER" : "TEXT", List.of());
  }

  private static boolean dated(String path, List<Place> places) {
    return !found(path + "(?:<=|>=|!=|=|<|>)\\s*(aujourdhui|date\\()", places).isEmpty();
  }

  private static List<String> found(String pattern, List<Place> places) {
    var compiled = Pattern.compile(pattern);
    return places.stream()
        .flatMap(place -> values(compiled, place.text()))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static Stream<String> values(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1));
  }
}
