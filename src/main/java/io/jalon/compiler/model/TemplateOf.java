package io.jalon.compiler.model;

import io.jalon.template.Always;
import io.jalon.template.Delay;
import io.jalon.template.End;
import io.jalon.template.Fragments;
import io.jalon.template.MessageContent;
import io.jalon.template.RoleKind;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Target;
import io.jalon.template.TemplateUses;
import io.jalon.template.Until;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;

/** What a named model says, as a template. */
final class TemplateOf {

  private final DrawnModel model;
  private final Parts parts;
  private final Actions actions;
  private final Map<String, String> top;

  TemplateOf(DrawnModel model, Parts parts) {
    this.model = model;
    this.parts = parts;
    this.actions = new Actions(model, parts);
    this.top = Drawn.settings(model.process());
  }

  /**
   * The template.
   *
   * @param derived what a compiled diagram writes on its routes by itself, by their ids; {@code
   *     null} to leave all their names out
   */
  SequenceTemplate read(@Nullable Map<String, String> derived) {
    var places = places(derived);
    var contents = new LinkedHashMap<>(unused());
    contents.putAll(actions.contents());
    var always = new AlwaysOf(model, parts).read();
    var plain = template(Map.of(), List.of(), contents, always, places);
    return template(roles(plain), reperes(plain), contents, always, places);
  }

  private SequenceTemplate template(
      Map<String, RoleKind> roles,
      List<String> reperes,
      Map<String, MessageContent> contents,
      List<Always> always,
      List<Target> places) {
    var name = top.getOrDefault("name", "");
    var shown = Objects.requireNonNullElse(model.process().getName(), model.process().getId());
    return new SequenceTemplate(
        model.process().getId(),
        name.isEmpty() ? shown : name,
        top.getOrDefault("situation", ""),
        roles,
        reperes,
        contents,
        always,
        places);
  }

  /** The first step first, then the others and the ends as the file has them. */
  private List<Target> places(@Nullable Map<String, String> derived) {
    var steps = new ArrayList<>(model.steps());
    first().filter(steps::remove).ifPresent(step -> steps.add(0, step));
    var places = new ArrayList<Target>();
    steps.forEach(step -> places.add(step(step, derived)));
    for (var element : model.places()) {
      var drawn = model.drawn(element);
      if (drawn.is("end")) {
        places.add(new End(drawn.id(), drawn.name(), switchTo(drawn)));
      }
    }
    return places;
  }

  private java.util.Optional<Drawn> first() {
    return model.places().stream()
        .filter(StartEvent.class::isInstance)
        .map(StartEvent.class::cast)
        .flatMap(start -> start.getOutgoing().stream())
        .flatMap(flow -> Routes.target(model, flow).stream())
        .filter(place -> place.is("step"))
        .findFirst();
  }

  private @Nullable String switchTo(Drawn end) {
    return model
        .find(end.id() + "-switch")
        .filter(effect -> effect.is("switch"))
        .map(effect -> effect.get("sequence"))
        .orElse(null);
  }

  private Step step(Drawn at, @Nullable Map<String, String> derived) {
    var opens = model.find(at.id() + "-opens");
    var deadline = model.find(at.id() + "-deadline");
    return new Step(
        at.id(),
        at.name(),
        actions.of(at),
        until(at.get("until")),
        opens.map(this::delay).orElse(null),
        deadline.map(this::delay).orElse(null),
        Routes.of(model, at).stream().map(flow -> route(flow, derived)).toList());
  }

  private @Nullable Delay delay(Drawn at) {
    return parts.orNull(at, at.get("delay"), () -> Fragments.delay(at.get("delay"), Delay.START));
  }

  private static Until until(String word) {
    return switch (word) {
      case "", "all" -> Until.ALL;
      case "first" -> Until.FIRST;
      default -> Until.result(word);
    };
  }

  private Route route(SequenceFlow flow, @Nullable Map<String, String> derived) {
    var drawn = model.drawn(flow);
    var when = asWritten(Ways.condition(flow));
    var to = Routes.target(model, flow).map(Drawn::id).orElse("");
    var name = drawn.name();
    boolean own = derived != null && !name.isEmpty() && !name.equals(derived.get(flow.getId()));
    return new Route(when.isEmpty() ? null : when, to, own ? name : null);
  }

  /** Without the parentheses that keep the engine from reading it as an expression of its own. */
  private static String asWritten(String when) {
    return when.matches("(?s)\\([$#]\\{.*\\)") ? when.substring(1, when.length() - 1) : when;
  }

  private Map<String, MessageContent> unused() {
    var text = top.getOrDefault("messages", "");
    return text.isEmpty()
        ? Map.of()
        : parts.read(process(), Fragments.messages(text), Map.<String, MessageContent>of());
  }

  /** Those that are declared, else those that act and receive. */
  private Map<String, RoleKind> roles(SequenceTemplate template) {
    var text = top.getOrDefault("roles", "");
    if (!text.isEmpty()) {
      return parts.read(process(), Fragments.roles(text), Map.<String, RoleKind>of());
    }
    var found = new LinkedHashMap<String, RoleKind>();
    var acting = template.steps().stream().flatMap(step -> step.actions().stream()).toList();
    acting.forEach(action -> found.putIfAbsent(action.role(), RoleKind.INTERNAL));
    acting.forEach(
        action -> action.kind().by().forEach(r -> found.putIfAbsent(r, RoleKind.INTERNAL)));
    acting.stream()
        .map(action -> action.kind().to())
        .forEach(role -> found.putIfAbsent(role, RoleKind.CONTACT));
    found.remove("");
    return found;
  }

  /** Those that are declared, else those that are named anywhere. */
  private List<String> reperes(SequenceTemplate template) {
    var text = top.getOrDefault("reperes", "");
    if (!text.isEmpty()) {
      return parts.read(process(), Fragments.ids(text), List.<String>of());
    }
    var named = new TreeSet<String>();
    TemplateUses.reperes(template).values().forEach(named::addAll);
    template.steps().forEach(step -> step.actions().forEach(action -> named.remove(action.id())));
    return List.copyOf(new LinkedHashSet<>(named));
  }

  private Drawn process() {
    return new Drawn(model.steps().isEmpty() ? anything() : model.steps().get(0).element(), top);
  }

  private org.camunda.bpm.model.bpmn.instance.FlowElement anything() {
    return model.process().getFlowElements().iterator().next();
  }
}
