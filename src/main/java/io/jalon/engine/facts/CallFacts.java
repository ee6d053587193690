package io.jalon.engine.facts;

import io.jalon.engine.parse.Settings;
import io.jalon.expression.CallNames;
import io.jalon.expression.FactType;
import io.jalon.outbox.AnswerField;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What conditions and tags see of the calls of other programs: the answer of the current pass. */
@Component
public class CallFacts {

  private static final String KIND = "http-request";

  private final HttpCalls calls;
  private final Map<String, Map<String, FactType>> byModel = new ConcurrentHashMap<>();

  CallFacts(HttpCalls calls) {
    this.calls = calls;
  }

  /** The names of all calls of a model with their types; a model never changes. */
  public Map<String, FactType> names(ProcessDefinitionEntity definition) {
    return byModel.computeIfAbsent(definition.getId(), id -> Map.copyOf(read(definition)));
  }

  private static Map<String, FactType> read(ScopeImpl scope) {
    var names = new HashMap<String, FactType>();
    for (var activity : scope.getActivities()) {
      var settings = Settings.of(activity);
      if (settings.kind().equals(KIND)) {
        names.putAll(CallNames.of(settings.action(), fields(settings)));
      }
      names.putAll(read(activity));
    }
    return names;
  }

  private static Map<String, FactType> fields(Settings settings) {
    var fields = new LinkedHashMap<String, FactType>();
    for (var field : AnswerField.in(settings.values())) {
      fields.put(field.name(), FactType.valueOf(field.type().name()));
    }
    return fields;
  }

  /** Adds the answer to what is known of an action, when it is a call. */
  void add(Map<String, @Nullable Object> outcome, ExecutionEntity execution, Settings action) {
    if (!action.kind().equals(KIND)) {
      return;
    }
    var answered = last(execution, action).map(HttpCall::outcome);
    var values = new HashMap<String, @Nullable Object>();
    fields(action).keySet().forEach(name -> values.put(name, null));
    answered.ifPresent(found -> values.putAll(found.values()));
    outcome.put(
        CallNames.CODE, answered.map(HttpCall.Outcome::code).map(Long::valueOf).orElse(null));
    outcome.put(CallNames.BODY, answered.map(HttpCall.Outcome::text).orElse(null));
    outcome.put(CallNames.ANSWER, values);
  }

  private Optional<HttpCall> last(ExecutionEntity execution, Settings action) {
    return execution.getVariable(Variables.pass(action.step())) instanceof Integer pass
        ? calls.last(execution.getProcessInstanceId(), action.action(), pass)
        : Optional.empty();
  }
}
