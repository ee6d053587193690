package io.jalon.engine.run;

import io.jalon.engine.facts.Decisions;
import io.jalon.engine.parse.Settings;
import io.jalon.expression.Decision;
import io.jalon.journal.Journal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the journal which route was taken, under which condition, with the values that decided
 * (F-16, F-82).
 */
@Component
class RouteListener implements ExecutionListener {

  private final Contexts contexts;
  private final Decisions decisions;
  private final Journal journal;

  RouteListener(Contexts contexts, Decisions decisions, Journal journal) {
    this.contexts = contexts;
    this.decisions = decisions;
    this.journal = journal;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var here = (ExecutionEntity) execution;
    var flow = Objects.requireNonNull(here.getTransition());
    var settings = Settings.of(flow);
    var taken = decisions.take(here.getId());
    journal.write(
        contexts
            .entry("route_taken", here, settings)
            .with("from", name(here.getProcessDefinition(), settings.step()))
            .with("to", name(here.getProcessDefinition(), settings.get("jalon.to")))
            .with("route", flow.getProperty("name"))
            .with("condition", condition(taken))
            .with("values", values(taken)));
  }

  private static String name(ProcessDefinitionImpl definition, String id) {
    var activity = definition.findActivity(id);
    return activity == null ? id : Objects.requireNonNullElse(ElementNames.of(activity), id);
  }

  /** Where a step has one way out, nothing was decided. */
  private static @Nullable String condition(List<Decision> decided) {
    if (decided.isEmpty()) {
      return null;
    }
    return decided.stream()
        .filter(Decision::value)
        .map(Decision::condition)
        .findFirst()
        .orElse("otherwise");
  }

  private static @Nullable String values(List<Decision> decided) {
    var read = new TreeMap<String, Object>();
    decided.forEach(d -> d.read().forEach((path, v) -> read.put(path, v == null ? "∅" : v)));
    return read.isEmpty() ? null : said(read);
  }

  private static String said(Map<String, Object> read) {
    return read.entrySet().stream()
        .map(e -> e.getKey() + " = " + e.getValue())
        .collect(Collectors.joining(", "));
  }
}
