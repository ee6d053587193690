package io.jalon.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision tree that a person launches on one dossier (F-8); never started by criteria. It names
 * functions, never people (F-25).
 *
 * @param id stable FEEL name
 * @param name what the office calls it
 * @param situation the situation it treats, e.g. {@code contentieux}; may be empty
 * @param roles the functions it uses with the kind of their holders, in order (F-12)
 * @param reperes the repères it uses (F-13)
 * @param messages the contents of its messages by id
 * @param always what holds in every step
 * @param places its steps and ends in the order of the file; the first one is where a run starts
 */
public record SequenceTemplate(
    String id,
    String name,
    String situation,
    Map<String, RoleKind> roles,
    List<String> reperes,
    Map<String, MessageContent> messages,
    List<Always> always,
    List<Target> places)
    implements Template {

  public SequenceTemplate {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
    reperes = List.copyOf(reperes);
    messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    always = List.copyOf(always);
    places = List.copyOf(places);
  }

  /** A template in which nothing holds in every step. */
  public SequenceTemplate(
      String id,
      String name,
      String situation,
      Map<String, RoleKind> roles,
      List<String> reperes,
      Map<String, MessageContent> messages,
      List<Target> places) {
    this(id, name, situation, roles, reperes, messages, List.of(), places);
  }

  @Override
  public TemplateKind kind() {
    return TemplateKind.SEQUENCE;
  }

  /** The steps, in order (F-9). */
  public List<Step> steps() {
    return places.stream().filter(Step.class::isInstance).map(Step.class::cast).toList();
  }

  /** The ends, in order. */
  public List<End> ends() {
    return places.stream().filter(End.class::isInstance).map(End.class::cast).toList();
  }

  /** The action with this id, wherever its step is. */
  public Optional<Action> action(String actionId) {
    return steps().stream()
        .flatMap(step -> step.actions().stream())
        .filter(action -> action.id().equals(actionId))
        .findFirst();
  }

  /** The events that it awaits, in its steps and in every one of them; an event may come twice. */
  public Stream<String> awaitedEvents() {
    var awaited =
        steps().stream()
            .flatMap(step -> step.actions().stream())
            .filter(action -> action.kind() instanceof ActionKind.AwaitEvent)
            .map(action -> ((ActionKind.AwaitEvent) action.kind()).event());
    var everywhere =
        always.stream()
            .filter(Always.OnEvent.class::isInstance)
            .map(rule -> ((Always.OnEvent) rule).event());
    return Stream.concat(awaited, everywhere);
  }
}
