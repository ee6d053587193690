package io.jalon.compiler.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;

/** A model of one process, with its elements by what they are to Jalon. */
final class DrawnModel {

  /** The kinds that are actions of a step. */
  private static final Set<String> ACTIONS =
      Set.of(
          "task",
          "validation",
          "votes",
          "check",
          "request-document",
          "send-message",
          "validate-message",
          "notify",
          "appointment",
          "create-document",
          "set-field",
          "set-status",
          "launch-sequence",
          "http-request",
          "await");

  private final BpmnModelInstance model;
  private final Process process;
  private final String drawnAs;
  private final Map<FlowElement, Drawn> known = new HashMap<>();

  DrawnModel(BpmnModelInstance model, Process process) {
    this.model = model;
    this.process = process;
    var settings = Drawn.settings(process);
    this.drawnAs = settings.getOrDefault("template", "").isEmpty() ? process.getId() : "";
  }

  /** The id that its process had in the file; empty when the file names its template itself. */
  String drawnAs() {
    return drawnAs;
  }

  BpmnModelInstance model() {
    return model;
  }

  Process process() {
    return process;
  }

  Drawn drawn(FlowElement element) {
    return known.computeIfAbsent(element, Drawn::of);
  }

  /** Every element, with those inside of others. */
  List<Drawn> all() {
    return all(process.getFlowElements()).map(this::drawn).toList();
  }

  private static Stream<FlowElement> all(Collection<FlowElement> elements) {
    return elements.stream()
        .flatMap(
            element ->
                element instanceof SubProcess inner
                    ? Stream.concat(Stream.of(element), all(inner.getFlowElements()))
                    : Stream.of(element));
  }

  /** The nodes of some kinds, in the order of the file. */
  List<Drawn> of(String... kinds) {
    return all().stream()
        .filter(drawn -> drawn.element() instanceof FlowNode && drawn.is(kinds))
        .toList();
  }

  List<SequenceFlow> flows() {
    return all().stream()
        .map(Drawn::element)
        .filter(SequenceFlow.class::isInstance)
        .map(SequenceFlow.class::cast)
        .toList();
  }

  List<Drawn> steps() {
    return of("step");
  }

  /** What stands where the steps stand: in the process, or in the subprocess of the whole run. */
  Collection<FlowElement> places() {
    var run = of("run").stream().map(Drawn::element).filter(SubProcess.class::isInstance);
    return run.map(SubProcess.class::cast)
        .findFirst()
        .map(SubProcess::getFlowElements)
        .orElseGet(process::getFlowElements);
  }

  /** Whether it is what the file of a template calls an action. */
  boolean action(Drawn drawn) {
    return ACTIONS.contains(drawn.kind())
        && drawn.element() instanceof FlowNode
        && !afterValidation(drawn);
  }

  /** Whether it sends what was validated right before. */
  boolean afterValidation(Drawn drawn) {
    return drawn.is("send-message") && before(drawn, "validate-message").isPresent();
  }

  /** What of a kind stands before a node, with nothing but gateways between them. */
  Optional<Drawn> before(Drawn drawn, String... kinds) {
    return sources((FlowNode) drawn.element(), new ArrayList<>()).stream()
        .map(this::drawn)
        .filter(source -> source.is(kinds))
        .findFirst();
  }

  /** The nodes that lead to one, gateways left out. */
  List<Drawn> sources(Drawn drawn) {
    return sources((FlowNode) drawn.element(), new ArrayList<>()).stream()
        .map(this::drawn)
        .toList();
  }

  private static List<FlowNode> sources(FlowNode node, List<FlowNode> seen) {
    var found = new ArrayList<FlowNode>();
    for (var flow : node.getIncoming()) {
      var source = flow.getSource();
      if (!Ways.gateway(source)) {
        found.add(source);
      } else if (!seen.contains(source)) {
        seen.add(source);
        found.addAll(sources(source, seen));
      }
    }
    return found;
  }

  /** The step around a node, or {@code null}. */
  @Nullable Drawn stepOf(FlowElement element) {
    var parent = element.getParentElement();
    while (parent instanceof SubProcess inner) {
      if (drawn(inner).is("step")) {
        return drawn(inner);
      }
      parent = inner.getParentElement();
    }
    return null;
  }

  /** The events on the border of a node. */
  List<Drawn> borders(Drawn host, String kind) {
    return of(kind).stream()
        .filter(
            event ->
                event.element() instanceof BoundaryEvent border
                    && border.getAttachedTo() == host.element())
        .toList();
  }

  /** What comes right after a node. */
  Optional<Drawn> next(Drawn drawn) {
    return ((FlowNode) drawn.element())
        .getOutgoing().stream().map(SequenceFlow::getTarget).map(this::drawn).findFirst();
  }

  /** The element of this id. */
  Optional<Drawn> find(String id) {
    return model.getModelElementById(id) instanceof FlowElement element
        ? Optional.of(drawn(element))
        : Optional.empty();
  }
}
