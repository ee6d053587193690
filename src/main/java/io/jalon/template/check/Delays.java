package io.jalon.template.check;

import io.jalon.template.ActionKind.Task;
import io.jalon.template.Delay;
import io.jalon.template.SequenceTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The delays of a template by path. */
final class Delays {

  private Delays() {}

  static Map<String, Delay> onReperes(SequenceTemplate template) {
    var delays = new LinkedHashMap<String, Delay>();
    Located.steps(template)
        .forEach(step -> keep(delays, step.path("deadline"), step.part().deadline()));
    Located.actions(template)
        .forEach(
            action -> {
              if (action.part().kind() instanceof Task task) {
                keep(delays, action.path("task.due"), task.due());
              }
            });
    return delays;
  }

  private static void keep(Map<String, Delay> delays, String path, @Nullable Delay delay) {
    if (delay != null && delay.onRepere()) {
      delays.put(path, delay);
    }
  }
}
