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
  private static final Pattern COUNTING =
      Pattern.compile("(calendar|working|business)( roll)?(?: outside ([a-z][a-z0-9_]{0,59}))?");

  /**
   * A rule of constants.
   *
   * @param amount ISO-8601, e.g. {@code P10D}
   * @param counting {@code calendar}, {@code working} or {@code business}; then {@code roll} when
   *     the date moves to the next working day, and {@code outside <closed period>} when it moves
   *     out of one
   * @throws IllegalArgumentException when amount or counting cannot be read
   */
  static DateRule of(Direction direction, String anchor, String amount, String counting) {
    var words = COUNTING.matcher(counting);
    if (!words.matches()) {
      throw new IllegalArgumentException("not a way of counting: " + counting);
    }
    var days = Counting.valueOf(words.group(1).toUpperCase(Locale.ROOT));
    var rule = Rule.of(direction, amount, days);
    var rolled = words.group(2) == null ? rule : rule.rolled();
    return new DateRule(anchor, words.group(3) == null ? rolled : rolled.outside(words.group(3)));
  }

  /**
   * Reads the property {@code jalon.due}: {@code after|before <anchor> <amount> <counting>}, the
   * counting as {@link #of} takes it.
   *
   * @throws IllegalArgumentException when it is written in another way
   */
  static DateRule parse(String setting) {
    var words = SPACES.split(setting.strip(), 4);
    if (words.length < 4) {
      throw new IllegalArgumentException("not a date rule: " + setting);
    }
    var direction = Direction.valueOf(words[0].toUpperCase(Locale.ROOT));
    return of(direction, words[1], words[2], words[3]);
  }
}
