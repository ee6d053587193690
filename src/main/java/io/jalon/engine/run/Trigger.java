package io.jalon.engine.run;

import io.jalon.engine.parse.Settings;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.jspecify.annotations.Nullable;

/** What opened an action, as its model tells (F-77). */
final class Trigger {

  private static final String ENTRY = "step_entered";
  private static final String PERSON = "person";

  private Trigger() {}

  /**
   * What opened the action at an execution.
   *
   * @return {@code step_entered}, {@code delay_over}, {@code repere_reached}, {@code
   *     event_arrived}, {@code action_before}, or {@code person} when somebody moved the run there
   *     or has it done once more
   */
  static String of(ExecutionEntity execution) {
    var activity = execution.getActivity();
    if (Jump.underWay()) {
      return PERSON;
    }
    return Objects.requireNonNullElseGet(
        before(activity), () -> atStart(activity, Settings.of(activity)));
  }

  private static @Nullable String before(ActivityImpl activity) {
    for (var flow : activity.getIncomingTransitions()) {
      var source = ((TransitionImpl) flow).getSource();
      var found =
          switch (Settings.of(source).kind()) {
            case "delay", "opens" -> reached(Settings.of(source));
            case "await" -> "event_arrived";
            case "", "step" -> through(source, activity);
            default -> "action_before";
          };
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Gateways lead on from what stands before them. */
  private static @Nullable String through(ActivityImpl source, ActivityImpl from) {
    return source == from || source.getIncomingTransitions().isEmpty() ? null : before(source);
  }

  private static String reached(Settings timer) {
    return timer.depends().isEmpty() ? "delay_over" : "repere_reached";
  }

  private static String atStart(ActivityImpl activity, Settings settings) {
    var opens = activity.getProcessDefinition().findActivity(settings.step() + "-opens");
    return opens == null ? ENTRY : reached(Settings.of(opens));
  }
}
