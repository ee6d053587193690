package io.jalon.compiler.model;

import io.jalon.template.Action;
import io.jalon.template.Delay;
import io.jalon.template.Fragments;
import io.jalon.template.MessageContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The actions of the steps of a model. */
final class Actions {

  private final DrawnModel model;
  private final Parts parts;
  private final Kinds kinds;
  private final Map<String, MessageContent> contents = new LinkedHashMap<>();

  Actions(DrawnModel model, Parts parts) {
    this.model = model;
    this.parts = parts;
    this.kinds = new Kinds(model, parts);
  }

  /** What the actions write, by the ids of the contents. */
  Map<String, MessageContent> contents() {
    return contents;
  }

  /** Those of a step, with those beside it that began with it, in the order of their file. */
  List<Action> of(Drawn step) {
    var drawn =
        new ArrayList<>(
            model.all().stream()
                .filter(model::action)
                .filter(action -> stepOf(action).equals(step.id()))
                .toList());
    var order = Arrays.asList(step.get("order").split("\\s*,\\s*"));
    if (order.size() == drawn.size()) {
      drawn.sort(java.util.Comparator.comparing(action -> order.indexOf(action.id())));
    }
    return drawn.stream().map(this::action).toList();
  }

  /** Actions that stand in no step and beside none. */
  List<Drawn> strays() {
    return model.all().stream()
        .filter(model::action)
        .filter(action -> model.steps().stream().noneMatch(s -> stepOf(action).equals(s.id())))
        .toList();
  }

  private String stepOf(Drawn action) {
    var around = model.stepOf(action.element());
    return around == null ? action.get("step") : around.id();
  }

  private Action action(Drawn at) {
    write(at);
    var leaves = leaves(at);
    return new Action(
        at.id(),
        at.get("owner").isEmpty() ? at.get("role") : at.get("owner"),
        kinds.of(at),
        results(at),
        after(at),
        asks(at),
        late(at),
        leaves.get("while").isEmpty() ? null : leaves.get("while"),
        leaves.get("keep").equals("true"),
        model.stepOf(at.element()) == null);
  }

  /** What leaves the house, or waits for what has: there stands under which condition it does. */
  private Drawn leaves(Drawn at) {
    return switch (at.kind()) {
      case "validate-message" -> model.find(at.id() + "-send").orElse(at);
      case "http-request" -> model.find(at.id() + "-answered").orElse(at);
      default -> at;
    };
  }

  private void write(Drawn at) {
    if (!at.is("send-message", "validate-message", "create-document")) {
      return;
    }
    var body = at.documentation().isEmpty() ? Fragments.lines(at.get("body")) : at.documentation();
    var id = Kinds.content(at);
    if (!contents.containsKey(id) || !body.isEmpty()) {
      contents.put(id, new MessageContent(at.get("subject"), body));
    }
  }

  private Map<String, String> results(Drawn at) {
    if (at.get("results").isEmpty()) {
      return Map.of();
    }
    var results = parts.read(at, Fragments.results(at.get("results")), Map.<String, String>of());
    return results.equals(OwnResults.of(at.kind())) ? Map.of() : results;
  }

  private List<Action.Ask> asks(Drawn at) {
    return at.get("asks").isEmpty()
        ? List.of()
        : parts.read(at, Fragments.asks(at.get("asks")), List.of());
  }

  /** What it follows: a date, another action, or both. */
  private @Nullable Delay after(Drawn at) {
    for (var source : model.sources(at)) {
      if (source.is("delay")) {
        return delay(source);
      }
      var before = owner(source);
      if (before != null && !before.equals(at.id())) {
        return Fragments.delay(before, Delay.START).value();
      }
    }
    return null;
  }

  private @Nullable Delay delay(Drawn timer) {
    var before =
        model.sources(timer).stream()
            .map(this::owner)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(Delay.START);
    return parts.orNull(
        timer, timer.get("delay"), () -> Fragments.delay(timer.get("delay"), before));
  }

  /** The action that a node belongs to, when it is one or ends one. */
  private @Nullable String owner(Drawn node) {
    if (model.action(node)) {
      return node.id();
    }
    if (node.is("send-message", "await-end", "await-answer")) {
      return node.id().substring(0, node.id().lastIndexOf('-'));
    }
    return null;
  }

  private Action.@Nullable Late late(Drawn at) {
    var remind = model.find(at.id() + "-remind").or(() -> model.find(at.id() + "-1-remind"));
    var alert = model.find(at.id() + "-alert").filter(told -> told.is("alert"));
    if (remind.isEmpty() && alert.isEmpty()) {
      return null;
    }
    var before =
        remind
            .map(
                event ->
                    parts.orNull(
                        event, event.get("delay"), () -> Fragments.beforeDue(event.get("delay"))))
            .orElse(null);
    return new Action.Late(before, alert.map(told -> told.get("to")).orElse(null));
  }
}
