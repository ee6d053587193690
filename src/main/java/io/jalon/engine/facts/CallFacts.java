package io.jalon.engine.facts;

import io.jalon.engine.parse.Settings;
import io.jalon.expression.CallNames;
import io.jalon.expression.FactType;
import io.jalon.journal.Entry.Place;
import io.jalon.outbox.AnswerField;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.template.Action;
import io.jalon.template.HttpRequest;
import io.jalon.template.RecentlyUsed;
import io.jalon.template.Templates;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final Templates templates;
  private final RecentlyUsed<String, Map<String, FactType>> byModel = new RecentlyUsed<>(1000);

  CallFacts(HttpCalls calls, Templates templates) {
    this.templates = templates;
    this.calls = calls;
  }

  /** The names of all calls of a model with their types; a model never changes. */
  public Map<String, FactType> names(ProcessDefinitionEntity definition) {
    return byModel.get(definition.getId(), id -> Map.copyOf(read(definition)));
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
    answered(outcome, answered, fields(action).keySet());
  }

  /** The calls of the version that a place belongs to, by action. */
  Map<String, Action> of(Place place) {
    return templates.template(place.templateId(), place.version()).steps().stream()
        .flatMap(step -> step.actions().stream())
        .filter(action -> action.kind() instanceof HttpRequest)
        .collect(Collectors.toMap(Action::id, Function.identity()));
  }

  /** The names of the calls of the version that a place belongs to, with their types. */
  Map<String, FactType> names(Place place) {
    var names = new HashMap<String, FactType>();
    of(place)
        .forEach(
            (id, action) ->
                names.putAll(
                    CallNames.of(
                        id,
                        ((HttpRequest) action.kind())
                            .fields().stream()
                                .collect(
                                    Collectors.toMap(
                                        HttpRequest.Field::name,
                                        field -> FactType.valueOf(field.type().name()))))));
    return names;
  }

  /** What became of a call when it was made last in a run, whatever its step is at now. */
  Map<String, @Nullable Object> outcome(String runId, Action action) {
    var outcome = new HashMap<String, @Nullable Object>();
    var answered = calls.last(runId, action.id()).map(HttpCall::outcome);
    outcome.put("status", answered.map(HttpCall.Outcome::status).orElse(null));
    outcome.put("result", answered.map(HttpCall.Outcome::result).orElse(null));
    var fields =
        ((HttpRequest) action.kind()).fields().stream().map(HttpRequest.Field::name).toList();
    answered(outcome, answered, fields);
    return outcome;
  }

  private static void answered(
      Map<String, @Nullable Object> outcome,
      Optional<HttpCall.Outcome> answered,
      Collection<String> fields) {
    var values = new HashMap<String, @Nullable Object>();
    fields.forEach(name -> values.put(name, null));
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
