package io.jalon.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Builds a whole sequence in the editor, control by control, as somebody does who has it on paper:
 * the steps are there from the wizard, everything else is added, chosen and typed.
 */
final class SequenceBuilder {

  private static final Pattern COUNTED =
      Pattern.compile("(\\d+) ((?:working )?[a-z]+?)s?(?: (before|after) (\\S+))?");

  private final EditorHands hands;
  private final Map<String, Object> paper;
  private final List<Map<String, Object>> places;
  private final List<String> kinds = new ArrayList<>();
  private final ConditionHands conditions;

  /** What the editor calls places, actions and results, by their names on paper. */
  private final Map<String, String> called = new HashMap<>();

  SequenceBuilder(EditorHands hands, Map<String, Object> paper) {
    this.hands = hands;
    this.paper = paper;
    this.places = maps(paper.get("steps"));
    this.conditions = new ConditionHands(hands, called);
  }

  /** The names of the steps, a line each, as the wizard asks for them. */
  static String stepNames(Map<String, Object> paper) {
    return String.join(
        "\n",
        maps(paper.get("steps")).stream()
            .filter(place -> !place.containsKey("end"))
            .map(place -> text(place, "name"))
            .toList());
  }

  /** All of it. */
  void build() {
    ends();
    hands.placeIds().forEach((n, id) -> called.put(text(places.get(n), "id"), id));
    kinds.addAll(hands.kinds());
    for (int n = 0; n < places.size(); n++) {
      hands.showsNth(n);
      if (!places.get(n).containsKey("end")) {
        step(places.get(n), "steps[" + n + "]");
      }
    }
    always();
    map(paper.get("roles")).forEach(this::holder);
  }

  private void ends() {
    int first = places.size() - (int) places.stream().filter(one -> one.containsKey("end")).count();
    for (int n = first; n < places.size(); n++) {
      if (n == first) {
        hands.showsNth(n).types("steps[" + n + "].end", text(places.get(n), "end"));
      } else {
        hands.addsEnd(text(places.get(n), "end"));
      }
      if (places.get(n).containsKey("switch")) {
        hands.chooses("steps[" + n + "].switch", text(places.get(n), "switch"));
      }
    }
  }

  private void holder(String role, Object kind) {
    hands.unfolds("settings").chooses("roles." + role, kind.toString());
  }

  private void step(Map<String, Object> step, String path) {
    delay(path + ".start", step.get("start"));
    var actions = maps(step.get("actions"));
    for (int n = 0; n < actions.size(); n++) {
      action(actions.get(n), path + ".actions", path + ".actions[" + n + "]");
    }
    delay(path + ".deadline", step.get("deadline"));
    if (step.get("until") instanceof String until) {
      hands.chooses(path + ".until", called.getOrDefault(until, until));
    }
    hands.unfolds(path + ".ways");
    var routes = maps(step.get("routes"));
    for (int n = 0; n < routes.size(); n++) {
      route(routes.get(n), path, path + ".routes[" + n + "]");
    }
  }

  private void route(Map<String, Object> route, String step, String path) {
    if (route.get("when") instanceof String when) {
      hands.presses(step + ".routes#more");
      conditions.says(path + ".when", when);
      hands.chooses(path + ".to", id(text(route, "to")));
    } else {
      hands.presses(step + "otherwise→" + id(text(route, "otherwise")));
    }
    if (route.get("name") instanceof String name) {
      hands.types(path + ".name", name);
    }
  }

  private void action(Map<String, Object> action, String all, String path) {
    var kind = kinds.stream().filter(action::containsKey).findFirst().orElseThrow();
    hands.adds(all, kind).chooses(path + ".role", text(action, "role"));
    var told = action.get(kind);
    if (told instanceof Map) {
      map(told).forEach((key, value) -> setting(path + "." + kind, key, value));
      messages(path + "." + kind, map(told));
    } else {
      hands.types(path + "." + kind, String.valueOf(told));
    }
    called.put(text(action, "id"), hands.knownAs(path));
    delay(path + ".after", action.get("after"));
    map(action.get("results")).forEach((key, label) -> result(path, key, label.toString()));
    asks(path + ".asks", action.get("asks"));
    late(path + ".late", map(action.get("late")));
  }

  private void setting(String path, String key, Object value) {
    var at = path + "." + key;
    switch (key) {
      case "due", "at" -> delay(at, value);
      case "by" -> ((List<?>) value).forEach(role -> hands.adds(at, role.toString()));
      case "to", "field", "needed" -> hands.chooses(at, value.toString());
      case "letter" -> hands.presses(at);
      case "template", "validate" -> {}
      default -> hands.types(at, value.toString().strip());
    }
  }

  /** A new message waits for a validation until somebody says otherwise. */
  private void messages(String path, Map<String, Object> told) {
    if (!told.containsKey("template")) {
      return;
    }
    if (told.containsKey("to") && !told.containsKey("validate")) {
      hands.presses(path + ".validate");
    }
    var id = hands.chosen(path + ".template");
    var content = map(map(paper.get("messages")).get(text(told, "template")));
    hands.types("messages." + id + ".subject", text(content, "subject").strip());
    hands.types("messages." + id + ".body", text(content, "body").strip());
  }

  private void result(String path, String key, String label) {
    hands.presses(path + ".results#more");
    var made = hands.lastResult(path);
    called.put(key, made);
    hands.types(path + ".results." + made, label);
  }

  private void asks(String path, @Nullable Object asks) {
    var all = asks instanceof List<?> list ? list : List.of();
    for (int n = 0; n < all.size(); n++) {
      if (all.get(n) instanceof Map<?, ?> document) {
        hands.adds(path, "").types(path + "[" + n + "]", text(map(document), "document"));
      } else {
        hands.adds(path, all.get(n).toString());
      }
    }
  }

  private void late(String path, Map<String, Object> late) {
    if (late.isEmpty()) {
      return;
    }
    hands.unfolds(path);
    delay(path + ".remind", late.get("remind"));
    if (late.containsKey("alert")) {
      hands.chooses(path + ".alert", text(late, "alert"));
    }
  }

  private void always() {
    hands.showsNth(places.size());
    var rules = maps(paper.get("always"));
    for (int n = 0; n < rules.size(); n++) {
      var rule = rules.get(n);
      var path = "always[" + n + "]";
      hands.addsRule(rule.containsKey("at") ? "Date" : "Événement");
      delay(path + ".at", rule.get("at"));
      if (rule.containsKey("event")) {
        hands.types(path + ".event", text(rule, "event"));
        hands.chooses(path + ".to", id(text(rule, "to")));
      } else {
        hands.chooses(path + ".alert", text(rule, "alert"));
      }
    }
  }

  private void delay(String path, @Nullable Object delay) {
    if (delay == null) {
      return;
    }
    var words = COUNTED.matcher(delay.toString());
    if (!words.matches()) {
      if (!hands.blank(path)) {
        hands.types(path, "0");
      }
      hands.chooses(path + ".from", "after:" + id(delay.toString()));
      return;
    }
    var anchor = words.group(4);
    var own = anchor == null || anchor.equals("start") || anchor.equals("due");
    hands.delays(
        path,
        words.group(1),
        words.group(2) + "s",
        own ? "" : words.group(3) + ":" + id(Objects.requireNonNull(anchor)));
  }

  private String id(String name) {
    return called.getOrDefault(name, name);
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.get(key));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<Map<String, Object>> maps(@Nullable Object value) {
    var all = new ArrayList<Map<String, Object>>();
    ((List<?>) Objects.requireNonNullElse(value, List.of())).forEach(one -> all.add(map(one)));
    return all;
  }
}
