package io.jalon.template.grammar;

import io.jalon.template.Delay;
import io.jalon.template.Delay.Direction;
import io.jalon.template.Delay.Unit;
import io.jalon.template.yaml.YamlOut;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Delays as {@link DelayGrammar} reads them. */
final class DelayText {

  private DelayText() {}

  /** A delay as it is written, {@code null} for none. */
  static @Nullable Object of(@Nullable Delay delay) {
    if (delay == null || !delay.moves()) {
      return delay == null ? null : words(delay);
    }
    return YamlOut.braces()
        .and("delay", words(delay))
        .and("roll", delay.roll() ? MovedDelay.NEXT_WORKING_DAY : null)
        .and("outside", delay.outside());
  }

  /** An action's creation goes without saying. */
  private static String words(Delay delay) {
    if (delay.amount() == 0 && delay.unit() == Unit.DAYS && from(delay) && delay.onRepere()) {
      return delay.anchor();
    }
    return delay.anchor().equals(Delay.CREATED) ? amount(delay) : amount(delay) + anchor(delay);
  }

  private static boolean from(Delay delay) {
    return delay.direction() == Direction.AFTER;
  }

  private static String amount(Delay delay) {
    var unit = delay.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return delay.amount()
        + " "
        + (delay.amount() == 1 ? unit.substring(0, unit.length() - 1) : unit);
  }

  private static String anchor(Delay delay) {
    return " " + delay.direction().name().toLowerCase(Locale.ROOT) + " " + delay.anchor();
  }
}
