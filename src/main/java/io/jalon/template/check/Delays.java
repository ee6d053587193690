package io.jalon.template.check;

import io.jalon.template.Action;
import io.jalon.template.ActionKind.Appointment;
import io.jalon.template.Delay;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The delays of a template by path. */
public final class Delays {

  private static final KindParts<Delay> IN_KINDS =
      new KindParts<Delay>()
          .of(Work.class, (work, delays) -> keep(delays, "due", work.due()))
          .of(Appointment.class, (date, delays) -> keep(delays, "at", date.at()));

  private Delays() {}

  /** All of them, in the order of the file. */
  public static Map<String, Delay> of(SequenceTemplate template) {
    return collect(template, action -> true);
  }

  /** Those that are counted from a repère. */
  static Map<String, Delay> onReperes(SequenceTemplate template) {
    var delays = collect(template, action -> After.repere(template, action.step(), action.part()));
    delays.values().removeIf(delay -> !delay.onRepere());
    return delays;
  }

  private static Map<String, Delay> collect(
      SequenceTemplate template, Predicate<Located<Action>> after) {
    var delays = new LinkedHashMap<String, Delay>();
    Everywhere.dates(template).forEach((path, date) -> keep(delays, path + ".at", date.at()));
    Located.steps(template).forEach(step -> addStep(delays, step));
    Located.actions(template).forEach(action -> addAction(delays, action, after.test(action)));
    return delays;
  }

  private static void addStep(Map<String, Delay> delays, Located<Step> step) {
    keep(delays, step.path("start"), step.part().start());
    keep(delays, step.path("deadline"), step.part().deadline());
  }

  private static void addAction(
      Map<String, Delay> delays, Located<Action> action, boolean withAfter) {
    var late = action.part().late();
    keep(delays, action.path("after"), withAfter ? action.part().after() : null);
    delays.putAll(IN_KINDS.in(action));
    keep(delays, action.path("late.remind"), late == null ? null : late.remind());
  }

  private static void keep(Map<String, Delay> delays, String path, @Nullable Delay delay) {
    if (delay != null) {
      delays.put(path, delay);
    }
  }
}
