package io.jalon.message;

import io.jalon.expression.Decision;
import io.jalon.expression.ExpressionRefused;
import io.jalon.expression.Feel;
import io.jalon.outbox.LastCheck;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Looks again at the cause of a message, {@code while}, in the transaction that lets it leave
 * (F-129): days may have passed since it was queued.
 */
@Component
class CauseCheck implements LastCheck {

  /** The variant of the history's line when the cause could not be told. */
  static final String UNDECIDED = "undecided";

  private final MessageRows rows;
  private final Feel feel;
  private final FactsNow facts;

  CauseCheck(MessageRows rows, Feel feel, FactsNow facts) {
    this.rows = rows;
    this.feel = feel;
    this.facts = facts;
  }

  @Override
  public Optional<Map<String, String>> against(String key) {
    return rows.byKey(key).flatMap(this::gone);
  }

  private Optional<Map<String, String>> gone(Message message) {
    var cause = message.terms().cause();
    if (cause == null || message.terms().keep()) {
      return Optional.empty();
    }
    try {
      var decision =
          feel.decide(feel.compile(cause), facts.of(message.dossierId(), message.place()));
      return decision.value() ? Optional.empty() : Optional.of(because(decision));
    } catch (ExpressionRefused undecided) {
      // Better not to send than to send for a cause that nobody can tell.
      return Optional.of(Map.of("kind", UNDECIDED, "reason", cause));
    }
  }

  private static Map<String, String> because(Decision decision) {
    return Map.of("reason", decision.condition(), "values", decision.values());
  }
}
