package io.jalon.template.grammar;

import io.jalon.template.Delay;
import io.jalon.template.Delay.Direction;
import io.jalon.template.Delay.Unit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Delays as people write them, e.g. {@code 3 working days before date_audience}. */
final class DelayGrammar {

  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,8}) ((?:working |business )?[a-z]+)(?: (before|after) (\\S+))?");
  private static final String BEFORE_DUE = " before due";
  private static final long LONGEST_IN_MINUTES = 100L * 366 * 24 * 60;
  private final Fields fields;
  private final String key;
  private final String ownAnchor;

  private DelayGrammar(Fields fields, String key, String ownAnchor) {
    this.fields = fields;
    this.key = key;
    this.ownAnchor = ownAnchor;
  }

  /**
   * The delay under a key, {@code null} when it is left out or cannot be read, which is noted.
   *
   * @param ownAnchor what it is counted from when the text does not tell
   */
  static @Nullable Delay read(Fields fields, String key, String ownAnchor) {
    return MovedDelay.read(fields, key, (from, name) -> words(from, name, ownAnchor));
  }

  private static @Nullable Delay words(Fields fields, String key, String ownAnchor) {
    var text = fields.optionalText(key, TextKind.DELAY);
    return text == null || text.isEmpty()
        ? null
        : new DelayGrammar(fields, key, ownAnchor).delay(text.replaceAll("\\s+", " "));
  }

  /** The delay under a key that has to be there; a day's, where it cannot be read. */
  static Delay required(Fields fields, String key, String ownAnchor) {
    if (!fields.keys().contains(key)) {
      fields.text(key, TextKind.DELAY);
    }
    var delay = read(fields, key, ownAnchor);
    return delay == null ? new Delay(1, Unit.DAYS, Direction.AFTER, ownAnchor) : delay;
  }

  /** A delay that counts back from the due date, {@code null} when it is left out or another. */
  static @Nullable Delay beforeDue(Fields fields, String key) {
    return MovedDelay.read(fields, key, DelayGrammar::wordsBeforeDue);
  }

  private static @Nullable Delay wordsBeforeDue(Fields fields, String key) {
    var text = fields.optionalText(key, TextKind.DELAY);
    if (text == null || text.isEmpty()) {
      return null;
    }
    var words = text.replaceAll("\\s+", " ");
    var counted = words.endsWith(BEFORE_DUE) ? words.substring(0, words.indexOf(BEFORE_DUE)) : "";
    if (Names.wellFormed(counted) || counted.isEmpty()) {
      fields.error("delay.remind", key, text);
      return null;
    }
    var delay = new DelayGrammar(fields, key, Delay.DUE).delay(counted);
    return delay == null
        ? null
        : new Delay(delay.amount(), delay.unit(), Direction.BEFORE, Delay.DUE);
  }

  private @Nullable Delay delay(String text) {
    var words = WORDS.matcher(text);
    if (words.matches()) {
      return counted(text, words);
    }
    if (!Names.wellFormed(text) || Names.reserved(text)) {
      fields.error("delay.syntax", key, text);
      return null;
    }
    return new Delay(0, Unit.DAYS, Direction.AFTER, text);
  }

  private @Nullable Delay counted(String text, Matcher words) {
    int amount = Integer.parseInt(words.group(1));
    var unit = unit(words.group(2));
    if (unit == null) {
      fields.error("delay.unit", key, words.group(2));
      return null;
    }
    if (amount * minutes(unit) > LONGEST_IN_MINUTES) {
      fields.error("delay.long", key, text);
      return null;
    }
    var direction = "before".equals(words.group(3)) ? Direction.BEFORE : Direction.AFTER;
    return anchored(new Delay(amount, unit, direction, anchor(words.group(4))));
  }

  private String anchor(@Nullable String word) {
    return word == null ? ownAnchor : word;
  }

  /** Nothing can be done before what has just begun, and each delay has its own beginning. */
  private @Nullable Delay anchored(Delay delay) {
    var anchor = delay.anchor();
    boolean own = anchor.equals(ownAnchor);
    if (own && delay.direction() == Direction.BEFORE) {
      fields.error("delay.before", key, anchor);
    } else if (!own && (!Names.wellFormed(anchor) || Names.reserved(anchor))) {
      fields.error("delay.anchor", key, anchor, ownAnchor);
    } else {
      return delay;
    }
    return null;
  }

  private static @Nullable Unit unit(String words) {
    var name = words.toUpperCase(Locale.ROOT).replace(' ', '_');
    var plural = name.endsWith("S") ? name : name + "S";
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.name().equals(plural))
        .findFirst()
        .orElse(null);
  }

  /** The longest that a unit may be. */
  private static long minutes(Unit unit) {
    return switch (unit) {
      case MINUTES -> 1;
      case HOURS -> 60;
      case DAYS, WORKING_DAYS, BUSINESS_DAYS -> 1_440;
      case WEEKS -> 10_080;
      case MONTHS -> 44_640;
      case YEARS -> 527_040;
    };
  }
}
