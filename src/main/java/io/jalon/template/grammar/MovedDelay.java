package io.jalon.template.grammar;

import io.jalon.template.Delay;
import io.jalon.template.yaml.YamlNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delay in words, or {@code { delay, roll, outside }} where its date must not fall on just any
 * day.
 */
final class MovedDelay {

  private static final String DELAY = "delay";
  static final String NEXT_WORKING_DAY = "next working day";

  private MovedDelay() {}

  /** Reads the words under a key; {@code null} when they are left out or no delay. */
  interface Words {
    @Nullable Delay read(Fields fields, String key);
  }

  /** The delay under a key, in either form. */
  static @Nullable Delay read(Fields fields, String key, Words words) {
    return fields.node(key) instanceof YamlNode.Mapping
        ? read(fields.fields(key), words)
        : words.read(fields, key);
  }

  private static @Nullable Delay read(Fields moved, Words words) {
    moved.allow(DELAY, "roll", "outside");
    if (!moved.keys().contains(DELAY)) {
      moved.text(DELAY, TextKind.DELAY);
    }
    var delay = words.read(moved, DELAY);
    boolean roll = Choice.optional(moved, "roll", List.of(NEXT_WORKING_DAY)).isPresent();
    var outside = moved.keys().contains("outside") ? moved.id("outside") : null;
    return delay == null ? null : delay.moved(roll, outside);
  }
}
