package io.jalon.expression;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What FEEL computed, as one of our plain values.
 *
 * @param content a {@code String}, {@code Boolean}, {@code BigDecimal}, {@code LocalDate} or {@code
 *     Instant}, or {@code null}
 */
record FeelValue(@Nullable Object content) {

  /** Empty when it is none, e.g. a duration or a list. */
  static Optional<FeelValue> plain(@Nullable Object computed, ZoneId zone) {
    if (computed == null) {
      return Optional.of(new FeelValue(null));
    }
    var plain = converted(computed, zone);
    return plain == null ? Optional.empty() : Optional.of(new FeelValue(plain));
  }

  private static @Nullable Object converted(Object computed, ZoneId zone) {
    if (computed instanceof Number number) {
      return number(number);
    }
    var moment = moment(computed, zone);
    if (moment != null) {
      return moment;
    }
    var kept =
        computed instanceof String || computed instanceof Boolean || computed instanceof LocalDate;
    return kept ? computed : null;
  }

  /** FEEL hands out decimals as doubles, whose text is what was computed. */
  private static @Nullable BigDecimal number(Number number) {
    if (number instanceof BigDecimal exact) {
      return exact;
    }
    return Double.isFinite(number.doubleValue()) ? new BigDecimal(number.toString()) : null;
  }

  private static @Nullable Instant moment(Object computed, ZoneId zone) {
    if (computed instanceof Instant instant) {
      return instant;
    }
    if (computed instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (computed instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    return computed instanceof LocalDateTime local ? local.atZone(zone).toInstant() : null;
  }
}
