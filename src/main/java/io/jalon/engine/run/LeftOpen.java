package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/** Why something is left open that a person had to do, or that was awaited (F-81). */
final class LeftOpen {

  /** So the engine words why it removes an execution; nothing else tells. */
  private static final Pattern REMOVED_BY = Pattern.compile("Activity\\((.+)\\) executed\\.$");

  private LeftOpen() {}

  /**
   * What made the engine remove an execution.
   *
   * @return {@code expired}, {@code event}, {@code jump}, {@code redone} when what came before it
   *     is done once more, {@code first_result}, {@code decided} for a vote that is no longer
   *     needed, {@code run_ended}, or {@code step_ended} when it cannot be told
   */
  static String cause(ExecutionEntity left) {
    if (Jump.underWay()) {
      return Jump.begins("") ? "redone" : "jump";
    }
    var by = removedBy(left);
    if (by == null) {
      return "step_ended";
    }
    return switch (Settings.of(by).kind()) {
      case "deadline" -> "expired";
      case "always" -> "event";
      case "end" -> "run_ended";
      default -> terminated(by);
    };
  }

  private static String terminated(ActivityImpl by) {
    if (!(by.getActivityBehavior() instanceof TerminateEndEventActivityBehavior)) {
      return "step_ended";
    }
    return Settings.of(by.getFlowScope()).kind().equals("votes") ? "decided" : "first_result";
  }

  private static @Nullable ActivityImpl removedBy(ExecutionEntity left) {
    for (var at = left; at != null; at = at.getParent()) {
      if (at.getDeleteReason() != null) {
        var reason = REMOVED_BY.matcher(at.getDeleteReason());
        return reason.find() ? left.getProcessDefinition().findActivity(reason.group(1)) : null;
      }
    }
    return null;
  }
}
