package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Appointment;
import io.jalon.template.Delay;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The delays of a template by path. */
final class Delays {

  private static final KindParts<Delay> IN_KINDS =
      new KindParts<Delay>()
          .of(Work.class, (work, delays) -> keep(delays, "due", work.due()))
          .of(Appointment.class, (date, delays) -> keep(delays, "at", date.at()));

  private Delays() {}

  /** Those that are counted from a repère. */
  static Map<String, Delay> onReperes(SequenceTemplate template) {
    var delays = new LinkedHashMap<String, Delay>();
    Located.steps(template).forEach(step -> addStep(delays, step));
    Located.actions(template).forEach(action -> addAction(delays, template, action));
    Everywhere.dates(template).forEach((path, date) -> keep(delays, path + ".at", date.at()));
    return delays;
  }

  private static void addStep(Map<String, Delay> delays, Located<Step> step) {
    keep(delays, step.path("start"), step.part().start());
    keep(delays, step.path("deadline"), step.part().deadline());
  }

  private static void addAction(
      Map<String, Delay> delays, SequenceTemplate template, Located<Action> action) {
    delays.putAll(IN_KINDS.in(action));
    if (After.repere(template, action.step(), action.part())) {
      keep(delays, action.path("after"), action.part().after());
    }
  }

  private static void keep(Map<String, Delay> delays, String path, @Nullable Delay delay) {
    if (delay != null && delay.onRepere()) {
      delays.put(path, delay);
    }
  }
}
