package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import io.jalon.template.RecentlyUsed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows which timer or user task asks a date bean. The engine does not tell a bean; but each
 * element is known by the expression that it holds.
 */
@Component
class DatedElements {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String DATE = "DATE:";

  private final ThreadLocal<@Nullable String> recomputed = new ThreadLocal<>();

  /** By definition, then by expression; definitions never change. */
  private final RecentlyUsed<String, Map<String, List<String>>> calls = new RecentlyUsed<>(1000);

  /**
   * Who asks for a date.
   *
   * @param execution where
   * @param element the timer or user task; {@code null} when it cannot be told
   * @param anew whether it begins, rather than being computed again
   */
  record Asking(ExecutionEntity execution, @Nullable ActivityImpl element, boolean anew) {

    /** The settings of the element. */
    Settings settings() {
      return element == null ? new Settings(Map.of()) : Settings.of(element);
    }

    /** An element of the same model. */
    @Nullable ActivityImpl activity(String id) {
      return execution.getProcessDefinition().findActivity(id);
    }
  }

  /** Computes the date of an element again. */
  <T> T recomputing(String element, Supplier<T> work) {
    recomputed.set(element);
    try {
      return work.get();
    } finally {
      recomputed.remove();
    }
  }

  /** Who asks, with a method of a bean and its constants. */
  Asking asking(ExecutionEntity execution, String method, String... constants) {
    var again = recomputed.get();
    if (again != null) {
      return new Asking(execution, execution.getProcessDefinition().findActivity(again), false);
    }
    var element = element(execution, call(method, constants));
    var here = execution.getActivity();
    var anew = element != null && here != null && hosts(here, element);
    return new Asking(execution, element, anew);
  }

  private @Nullable ActivityImpl element(ExecutionEntity execution, String call) {
    var definition = execution.getProcessDefinition();
    var candidates =
        calls
            .get(definition.getId(), id -> collect(definition, new HashMap<>()))
            .getOrDefault(call, List.of())
            .stream()
            .map(definition::findActivity)
            .filter(Objects::nonNull)
            .toList();
    var here = execution.getActivity();
    return candidates.stream()
        .filter(element -> here != null && hosts(here, element))
        .findFirst()
        .orElseGet(() -> candidates.isEmpty() ? null : candidates.get(0));
  }

  /** A boundary timer is computed where it is attached, anything else where it stands. */
  private static boolean hosts(ActivityImpl here, ActivityImpl element) {
    return element.getId().equals(here.getId()) || here == element.getEventScope();
  }

  private static String call(String method, String... constants) {
    return squeezed("${" + method + "(execution,'" + String.join("','", constants) + "')}");
  }

  private static String squeezed(String expression) {
    return SPACE.matcher(expression).replaceAll("");
  }

  private static Map<String, List<String>> collect(
      ScopeImpl scope, Map<String, List<String>> found) {
    scope
        .getProperties()
        .get(BpmnProperties.TIMER_DECLARATIONS)
        .forEach((id, timer) -> note(found, timer.getJobConfiguration(), id));
    for (var activity : scope.getActivities()) {
      if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior task
          && task.getTaskDefinition().getDueDateExpression() != null) {
        var due = task.getTaskDefinition().getDueDateExpression();
        note(found, due.getExpressionText(), activity.getId());
      }
      collect(activity, found);
    }
    return found;
  }

  private static void note(
      Map<String, List<String>> found, @Nullable String expression, String element) {
    var text = squeezed(expression == null ? "" : expression);
    var call = text.startsWith(DATE) ? text.substring(DATE.length()) : text;
    found.computeIfAbsent(call, c -> new ArrayList<>()).add(element);
  }
}
