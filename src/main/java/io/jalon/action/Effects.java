package io.jalon.action;

import io.jalon.expression.Decision;
import io.jalon.expression.Feel;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.List;
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
    var condition = context.setting("jalon.while");
    if (condition.isBlank() || context.setting("jalon.keep").equals("true")) {
      return effect.run(context);
    }
    var decision = feel.decide(feel.compile(condition), context.facts());
    return decision.value() ? effect.run(context) : drop(effect, context, decision);
  }

  private Outcome drop(Effect effect, ActionContext context, Decision decision) {
    var line =
        Entry.of(effect.dropped(), context.dossierId())
            .in(context.place())
            .with("reason", decision.condition())
            .with("values", decision.values());
    var taken = effect.drop(context);
    var subjects = taken.isEmpty() ? List.of("") : taken;
    subjects.forEach(subject -> journal.write(line.with("subject", subject)));
    return Outcome.CANCELLED;
  }
}
