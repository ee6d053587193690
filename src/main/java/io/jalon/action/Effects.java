package io.jalon.action;

import io.jalon.expression.Decision;
import io.jalon.expression.Feel;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Runs automatic actions, unless the condition that they depend on no longer holds: it is looked at
 * again at the moment of leaving (F-129).
 */
@Component
public class Effects {

  private final ActionKinds kinds;
  private final Feel feel;
  private final Journal journal;

  Effects(ActionKinds kinds, Feel feel, Journal journal) {
    this.kinds = kinds;
    this.feel = feel;
    this.journal = journal;
  }

  /**
   * Runs the effect of an element's kind.
   *
   * @param context with the property {@code jalon.kind}; {@code jalon.while} is a FEEL condition,
   *     which {@code jalon.keep=true} overrules
   * @return what became of it; {@link Outcome#CANCELLED} when its condition no longer held
   * @throws IllegalArgumentException when there is no such kind
   * @throws io.jalon.expression.ExpressionRefused when the condition cannot be decided
   */
  public Outcome run(ActionContext context) {
    var effect = kinds.effect(context.setting("jalon.kind"));
    return lost(context)
        .map(decision -> drop(effect, context, decision))
        .orElseGet(() -> effect.run(context));
  }

  /**
   * Whether the condition of what is to leave no longer holds; the history then tells that it was
   * dropped.
   *
   * @param context as for {@link #run}, without an effect
   */
  public boolean causeGone(ActionContext context) {
    var lost = lost(context);
    lost.ifPresent(decision -> journal.write(line("action_dropped", context, decision)));
    return lost.isPresent();
  }

  /** How it was decided that nothing leaves; empty when it does. */
  private Optional<Decision> lost(ActionContext context) {
    var condition = context.setting("jalon.while");
    if (condition.isBlank() || context.setting("jalon.keep").equals("true")) {
      return Optional.empty();
    }
    return Optional.of(feel.decide(feel.compile(condition), context.facts()))
        .filter(decision -> !decision.value());
  }

  private static Entry line(String kind, ActionContext context, Decision decision) {
    return Entry.of(kind, context.dossierId())
        .in(context.place())
        .with("reason", decision.condition())
        .with("values", decision.values());
  }

  private Outcome drop(Effect effect, ActionContext context, Decision decision) {
    var line = line(effect.dropped(), context, decision);
    var taken = effect.drop(context);
    var subjects = taken.isEmpty() ? List.of("") : taken;
    subjects.forEach(subject -> journal.write(line.with("subject", subject)));
    return Outcome.CANCELLED;
  }
}
