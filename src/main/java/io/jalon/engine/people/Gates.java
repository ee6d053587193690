package io.jalon.engine.people;

import io.jalon.engine.parse.Settings;
import io.jalon.engine.people.RunPosition.Here;
import io.jalon.run.Holdups.Gate;
import io.jalon.run.Holdups.Kind;
import io.jalon.task.Task;
import io.jalon.template.Action;
import io.jalon.template.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** Walks a process backwards from what has not come to what waits before it. */
final class Gates {

  private final Here here;
  private final List<Task> open;

  /**
   * The gates of a run.
   *
   * @param open its open tasks
   */
  Gates(Here here, List<Task> open) {
    this.here = here;
    this.open = open;
  }

  /** Whether an action waits already, so that nothing holds it back. */
  boolean hasCome(String action) {
    return here.active().contains(action)
        || open.stream().anyMatch(task -> task.actionId().equals(action));
  }

  /** Everything that a step waits for; what outlives it does not hold it. */
  List<Gate> in(Step holding) {
    var step = holding.id();
    var gates = new ArrayList<>(people(holding));
    here.active().stream()
        .sorted()
        .map(this::element)
        .flatMap(Optional::stream)
        .filter(element -> Settings.of(element).step().equals(step))
        .map(this::gate)
        .filter(gate -> gate.kind() != Kind.PERSON)
        .forEach(gates::add);
    return gates;
  }

  private List<Gate> people(Step step) {
    return open.stream()
        .filter(task -> task.stepId().equals(step.id()))
        .filter(task -> step.actions().stream().noneMatch(action -> outlives(action, task)))
        .map(task -> new Gate(Kind.PERSON, task.actionId(), task.id()))
        .toList();
  }

  private static boolean outlives(Action action, Task task) {
    return action.outlives() && action.id().equals(task.actionId());
  }

  /** What waits on the way to an element. */
  List<Gate> before(String id) {
    var gates = new ArrayList<Gate>();
    var seen = new HashSet<String>();
    var next = new ArrayDeque<ActivityImpl>();
    element(id).ifPresent(next::add);
    while (!next.isEmpty()) {
      for (PvmTransition way : next.remove().getIncomingTransitions()) {
        var source = (ActivityImpl) way.getSource();
        if (!seen.add(source.getId())) {
          continue;
        }
        if (here.active().contains(source.getId())) {
          gates.add(gate(source));
        } else {
          next.add(source);
        }
      }
    }
    return gates;
  }

  private Optional<ActivityImpl> element(String id) {
    return Optional.ofNullable(here.process()).map(process -> process.findActivity(id));
  }

  private Gate gate(ActivityImpl element) {
    var settings = Settings.of(element);
    var type = Objects.requireNonNullElse(element.getProperties().get(BpmnProperties.TYPE), "");
    return switch (type) {
      case ActivityTypes.TASK_USER_TASK ->
          new Gate(Kind.PERSON, element.getId(), task(settings.action()));
      case ActivityTypes.INTERMEDIATE_EVENT_TIMER ->
          new Gate(Kind.DATE, element.getId(), settings.depends());
      case ActivityTypes.INTERMEDIATE_EVENT_MESSAGE, ActivityTypes.TASK_RECEIVE_TASK ->
          new Gate(
              settings.get("jalon.event").isEmpty() ? Kind.EFFECT : Kind.EVENT,
              element.getId(),
              settings.get("jalon.event"));
      default -> new Gate(Kind.EFFECT, element.getId(), "");
    };
  }

  private String task(String action) {
    return open.stream()
        .filter(task -> task.actionId().equals(action))
        .map(Task::id)
        .findFirst()
        .orElse("");
  }
}
