package io.jalon.compiler.model;

import io.jalon.template.Problem;
import io.jalon.template.Slug;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * Gives the elements of a model the ids that Jalon knows them by (docs/bpmn.md): what the Modeler
 * calls {@code Activity_0k3x} is the action, the step or the end that its fields or its name say.
 */
final class Naming {

  private final DrawnModel model;
  private final List<Problem> problems = new ArrayList<>();

  private Naming(DrawnModel model) {
    this.model = model;
  }

  /** Names everything, and tells what cannot be named. */
  static List<Problem> apply(DrawnModel model) {
    var naming = new Naming(model);
    naming.processes();
    naming.places();
    naming.actions();
    naming.aside();
    naming.events();
    naming.routes();
    return naming.problems;
  }

  private void processes() {
    var process = model.process();
    var template = Drawn.settings(process).getOrDefault("template", "");
    var wanted = template.isEmpty() ? process.getId() : template;
    if (!Slug.fits(wanted) && process.getName() != null) {
      wanted = Slug.of(process.getName());
    }
    if (!wanted.isEmpty() && !wanted.equals(process.getId())) {
      process.setId(wanted);
    }
  }

  private void places() {
    model.of("run").forEach(run -> rename(run, "run"));
    model.steps().forEach(step -> rename(step, own(step, "step")));
    for (var element : List.copyOf(model.places())) {
      if (element instanceof EndEvent) {
        rename(model.drawn(element), own(model.drawn(element), "end"));
      }
    }
  }

  private void actions() {
    model.all().stream()
        .filter(model::action)
        .forEach(action -> rename(action, own(action, "action")));
  }

  /** What a field says, else the id as it is, else what the diagram shows. */
  private String own(Drawn drawn, String field) {
    var said = drawn.get(field);
    if (!said.isEmpty()) {
      return said;
    }
    return Slug.fits(drawn.id()) ? drawn.id() : unused(Slug.of(drawn.shown()), drawn);
  }

  private String unused(String slug, Drawn drawn) {
    var id = slug.isEmpty() ? "sans_nom" : slug;
    for (int n = 2; taken(id, drawn.element()); n++) {
      id = slug + "_" + n;
    }
    return id;
  }

  private boolean taken(String id, FlowElement by) {
    var there = model.model().getModelElementById(id);
    return there != null && there != by;
  }

  /** What belongs to an action and is none itself. */
  private void aside() {
    for (var drawn : model.of("delay", "opens", "await-end", "await-answer", "vote", "switch")) {
      switch (drawn.kind()) {
        case "delay" -> model.next(drawn).ifPresent(next -> rename(drawn, next.id() + "-after"));
        case "opens" -> inStep(drawn, "-opens");
        case "await-end" -> following(drawn, "launch-sequence", "-ended");
        case "await-answer" -> following(drawn, "http-request", "-answered");
        case "switch" -> model.next(drawn).ifPresent(end -> rename(drawn, end.id() + "-switch"));
        default -> {}
      }
    }
    model.of("send-message").stream()
        .filter(model::afterValidation)
        .forEach(sent -> following(sent, "validate-message", "-send"));
    model.of("votes").forEach(this::votes);
    model.steps().forEach(this::waits);
  }

  /** A step that only waits for its deadline does so in a receive task without a message. */
  private void waits(Drawn step) {
    model.all().stream()
        .filter(drawn -> drawn.element() instanceof ReceiveTask && drawn.kind().isEmpty())
        .filter(drawn -> drawn.element().getParentElement() == step.element())
        .findFirst()
        .ifPresent(wait -> rename(wait, step.id() + "-wait"));
  }

  private void votes(Drawn votes) {
    int n = 0;
    for (var vote : model.of("vote")) {
      if (vote.element().getParentElement() == votes.element()) {
        rename(vote, votes.id() + "-" + ++n);
      }
    }
  }

  private void inStep(Drawn drawn, String ending) {
    var step = model.stepOf(drawn.element());
    if (step != null) {
      rename(drawn, step.id() + ending);
    }
  }

  private void following(Drawn drawn, String kind, String ending) {
    model.before(drawn, kind).ifPresent(before -> rename(drawn, before.id() + ending));
  }

  private void events() {
    for (var drawn : model.of("deadline", "reminder")) {
      if (drawn.element() instanceof BoundaryEvent border && border.getAttachedTo() != null) {
        var host = border.getAttachedTo().getId();
        if (drawn.is("deadline")) {
          rename(drawn, host + "-deadline");
        } else if (!host.equals("run")) {
          reminder(drawn, host);
        }
      }
    }
    for (var step : model.steps()) {
      int n = 0;
      for (var on : model.borders(step, "always")) {
        n++;
        if (!on.id().startsWith(step.id() + "-on-")) {
          rename(on, step.id() + "-on-" + n);
        }
      }
    }
  }

  private void reminder(Drawn event, String host) {
    var effect = model.next(event);
    boolean alert = effect.filter(next -> next.is("alert")).isPresent();
    rename(event, host + (alert ? "-late" : "-remind"));
    effect.ifPresent(next -> rename(next, host + (alert ? "-alert" : "-reminder")));
  }

  /** By the ids of its routes a step is left, and by those of gateways it is entered. */
  private void routes() {
    for (var step : model.steps()) {
      int n = 0;
      for (var route : Routes.of(model, step)) {
        n++;
        if (!route.getId().startsWith(step.id() + "-route-")) {
          rename(model.drawn(route), step.id() + "-route-" + n);
        }
      }
    }
    model.flows().forEach(this::gate);
  }

  private void gate(SequenceFlow flow) {
    var target = model.drawn(flow.getTarget());
    FlowNode source = flow.getSource();
    if (source instanceof ExclusiveGateway
        && source.getIncoming().size() > 1
        && source.getOutgoing().size() == 1
        && target.is("step", "end")) {
      rename(model.drawn(source), target.id() + "-in");
    }
  }

  private void rename(Drawn drawn, String id) {
    if (id.equals(drawn.id())) {
      return;
    }
    if (taken(id, drawn.element())) {
      problems.add(Problem.error("model.id", drawn.id(), id, drawn.shown()));
    } else {
      drawn.element().setId(id);
    }
  }
}
