package io.jalon.web.design;

import io.jalon.template.Problem;
import io.jalon.web.dossier.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ids of a draft are called, read from its parts as they are written: problems are told by
 * names even while the draft cannot be read whole.
 */
final class DraftNames {

  /** Problems about what is written, which is told as it is written. */
  private static final Set<String> AS_WRITTEN =
      Set.of(
          "yaml",
          "shape",
          "key",
          "id",
          "text",
          "choice",
          "delay",
          "number",
          "list",
          "content",
          "model",
          "import",
          "secret",
          "field",
          "placeholder");

  /** Advice with an example in which the id stands. */
  private static final Set<String> EXAMPLES = Set.of("http.unrouted", "feel.may-be-empty");

  private final Map<String, String> roles;
  private final Map<String, String> reperes;
  private final Map<String, String> sequences;
  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Names words;

  DraftNames(@Nullable Map<String, Object> tree, OfficeWords office, Reader person) {
    this.roles = office.roleLabels();
    this.reperes = office.repereLabels();
    this.sequences = office.sequenceLabels();
    this.words = new Names(Names.NOTHING, person, office);
    map(tree == null ? null : tree.get("messages"))
        .forEach((id, content) -> messages.put(id, text(map(content).get("subject"), id)));
    maps(tree == null ? null : tree.get("steps")).forEach(this::place);
  }

  private void place(Map<String, ?> place) {
    var id = text(place.get("id"), "");
    places.put(id, text(place.get("name"), text(place.get("end"), id)));
    maps(place.get("actions"))
        .forEach(action -> places.put(text(action.get("id"), ""), title(action)));
  }

  /** What an action does, in the words of its title. */
  private String title(Map<String, ?> action) {
    var kinds =
        Stream.of("task", "check", "validation", "request-document", "appointment")
            .map(action::get)
            .filter(Objects::nonNull);
    var message =
        Stream.of("send-message", "create-document")
            .map(kind -> map(action.get(kind)).get("template"))
            .filter(Objects::nonNull)
            .map(template -> messages.getOrDefault(text(template, ""), ""));
    var titles =
        kinds.map(
            kind -> text(kind, text(map(kind).get("title"), text(map(kind).get("document"), ""))));
    return Stream.concat(titles, message)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .map(words::tags)
        .orElse(text(action.get("id"), ""));
  }

  /** A problem that speaks of names instead of ids. */
  Problem named(Problem problem) {
    if (AS_WRITTEN.contains(family(problem))) {
      return problem;
    }
    var args = problem.args();
    return with(
        problem,
        IntStream.range(0, args.size()).mapToObj(n -> name(problem, n, args.get(n))).toList());
  }

  /** A problem whose advice speaks of names, where it holds no example. */
  Problem advised(Problem problem) {
    return EXAMPLES.contains(problem.code())
            || Set.of("role", "repere", "sequence", "period").contains(family(problem))
        ? problem
        : named(problem);
  }

  private static Problem with(Problem problem, List<String> args) {
    return new Problem(
        problem.code(), problem.path(), problem.severity(), args, problem.position());
  }

  private static String family(Problem problem) {
    return problem.code().substring(0, Math.max(problem.code().indexOf('.'), 0));
  }

  private String name(Problem problem, int n, String word) {
    var own =
        n > 0
            ? Map.<String, String>of()
            : switch (family(problem)) {
              case "role", "votes" -> roles;
              case "repere" -> reperes;
              case "message" -> messages;
              case "sequence", "call" -> sequences;
              default -> Map.<String, String>of();
            };
    var name = own.getOrDefault(word, places.getOrDefault(word, reperes.getOrDefault(word, word)));
    return name.equals(word) && family(problem).equals("feel") ? fact(word) : name;
  }

  /** {@code avis.result} is the result of an action; else a fact of the dossier. */
  private String fact(String path) {
    var dot = path.indexOf('.');
    var action = dot < 0 ? null : places.get(path.substring(0, dot));
    if (action == null) {
      return words.fact(path);
    }
    return switch (path.substring(dot + 1)) {
      case "result" -> words.text("of.result", action);
      case "status" -> words.text("of.status", action);
      default -> path;
    };
  }

  private static String text(@Nullable Object value, String otherwise) {
    return value instanceof String text && !text.isBlank() ? text : otherwise;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, ?>) map : Map.of();
  }

  private static Stream<Map<String, ?>> maps(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(DraftNames::map) : Stream.empty();
  }
}
