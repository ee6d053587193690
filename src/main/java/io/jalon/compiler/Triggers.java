package io.jalon.compiler;

import io.jalon.compiler.plan.Scope;
import io.jalon.compiler.plan.Trigger;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Writes what events wait for: dates and messages. */
final class Triggers {

  private Triggers() {}

  /** The messages that the events of a plan name, once each. */
  static void declare(Definitions definitions, Scope scope) {
    messages(scope)
        .distinct()
        .sorted()
        .forEach(
            name ->
                Elements.add(definitions, Message.class, "message-" + name)
                    .setName(XmlText.clean(name)));
  }

  /** What a receive task waits for. */
  static void emit(ReceiveTask wait, Trigger trigger) {
    wait.setMessage(
        Elements.find(wait.getModelInstance(), "message-" + trigger.message(), Message.class));
  }

  static void emit(Event event, Trigger trigger) {
    if (event instanceof BoundaryEvent boundary) {
      boundary.setAttachedTo(
          Elements.find(event.getModelInstance(), trigger.host(), Activity.class));
      boundary.setCancelActivity(trigger.interrupting());
    }
    if (trigger.message().isEmpty()) {
      date(event, trigger.date());
    } else {
      message(event, trigger.message());
    }
  }

  private static void date(Event event, String call) {
    var definition = Elements.add(event, TimerEventDefinition.class, event.getId() + "-timer");
    var date = Elements.add(definition, TimeDate.class, event.getId() + "-date");
    date.setTextContent(XmlText.clean(call));
  }

  private static void message(Event event, String name) {
    Elements.add(event, MessageEventDefinition.class, event.getId() + "-message")
        .setMessage(Elements.find(event.getModelInstance(), "message-" + name, Message.class));
  }

  private static Stream<String> messages(Scope scope) {
    return scope.nodes().stream()
        .flatMap(
            node ->
                Stream.concat(
                    Stream.ofNullable(node.trigger()).map(Trigger::message),
                    messages(node.scope())))
        .filter(name -> !name.isEmpty());
  }
}
