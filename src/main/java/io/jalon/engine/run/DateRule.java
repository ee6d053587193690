package io.jalon.engine.run;

import io.jalon.calendar.Counting;
import io.jalon.calendar.Rule;
import io.jalon.calendar.Rule.Direction;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * When something is due, as compiled models write it (docs/bpmn.md).
 *
 * @param anchor {@code start}, {@code created}, a repère or an action of the step
 * @param rule how it is counted from there
 */
record DateRule(String anchor, Rule rule) {

  private static final Pattern SPACES = Pattern.compile(" +");

  /**
   * A rule of constants.
   *
   * @param amount ISO-8601, e.g. {@code P10D}
   * @param counting {@code calendar}, {@code working} or {@code business}
   * @throws IllegalArgumentException when amount or counting cannot be read
   */
  static DateRule of(Direction direction, String anchor, String amount, String counting) {
    var days = Counting.valueOf(counting.toUpperCase(Locale.ROOT));
    return new DateRule(anchor, Rule.of(direction, amount, days));
  }

  /**
   * Reads the property {@code jalon.due}: {@code after|before <anchor> <amount> <counting>}.
   *
   * @throws IllegalArgumentException when it is written in another way
   */
  static DateRule parse(String setting) {
    var words = SPACES.split(setting.strip());
    if (words.length != 4) {
      throw new IllegalArgumentException("not a date rule: " + setting);
    }
    var direction = Direction.valueOf(words[0].toUpperCase(Locale.ROOT));
    return of(direction, words[1], words[2], words[3]);
  }
}
