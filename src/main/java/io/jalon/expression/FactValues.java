package io.jalon.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts as values: how a path is followed, and what FEEL is given for it. */
final class FactValues {

  /** Beyond it a number is no amount, and writing it in full could fill the memory. */
  private static final int MOST_DIGITS = 60;

  private FactValues() {}

  /** Whether the path leads somewhere: a key that exists, even empty, or below what is empty. */
  static boolean knows(Map<String, ?> roots, String path) {
    Object value = roots;
    for (var name : path.split("\\.", -1)) {
      if (value == null) {
        return true;
      }
      if (!(value instanceof Map<?, ?> map) || !map.containsKey(name)) {
        return false;
      }
      value = map.get(name);
    }
    return !(value instanceof Map<?, ?>);
  }

  /** The value at a path that is known; null when it is empty. */
  static @Nullable Object at(Map<String, ?> roots, String path) {
    Object value = roots;
    for (var name : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }

  /** What FEEL compares: an instant as a date and time in the office's zone, the rest as it is. */
  static @Nullable Object forFeel(@Nullable Object value, ZoneId zone) {
    if (value instanceof Instant instant) {
      return instant.atZone(zone);
    }
    if (!(value instanceof Map<?, ?> map)) {
      return bounded(value);
    }
    var converted = new HashMap<Object, @Nullable Object>();
    map.forEach((key, below) -> converted.put(key, forFeel(below, zone)));
    return converted;
  }

  /** The value, unless it is a number with countless digits, e.g. 1E+9999999. */
  static @Nullable Object bounded(@Nullable Object value) {
    if (value instanceof BigDecimal number
        && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
      throw new ExpressionRefused(Flaw.of("feel.number"), "a number with countless digits");
    }
    return value;
  }
}
