package io.jalon.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a date is counted from.
 *
 * @param name {@code start}, {@code created}, {@code due}, or the id of a repère or an action
 * @param label what people call it, or {@code null} for the words of the three first names
 * @param day its day, or {@code null}
 * @param at its instant, or {@code null}; an anchor with neither is not set
 * @param appointed whether its hour was chosen by somebody, as that of an appointment, and did not
 *     just come about
 * @param paused how long what it belongs to has stood still since, which counts in no delay; {@code
 *     null} for not at all
 */
public record Anchor(
    String name,
    @Nullable String label,
    @Nullable LocalDate day,
    @Nullable Instant at,
    boolean appointed,
    @Nullable Duration paused) {

  /** An anchor that nobody has set yet. */
  public static Anchor unset(String name, @Nullable String label) {
    return new Anchor(name, label, null, null, false, null);
  }

  /** A day without an hour. */
  public static Anchor on(String name, @Nullable String label, LocalDate day) {
    return new Anchor(name, label, day, null, false, null);
  }

  /** The instant at which something happened; {@link DueDates#FAR} stands for one not set. */
  public static Anchor at(String name, @Nullable String label, Instant at) {
    return DueDates.isFar(at) ? unset(name, label) : new Anchor(name, label, null, at, false, null);
  }

  /** An instant whose hour somebody has chosen; {@link DueDates#FAR} stands for one not set. */
  public static Anchor appointed(String name, @Nullable String label, Instant at) {
    return DueDates.isFar(at) ? unset(name, label) : new Anchor(name, label, null, at, true, null);
  }

  /** The same, when what it belongs to has stood still since then. */
  public Anchor paused(Duration since) {
    return since.isZero() ? this : new Anchor(name, label, day, at, appointed, since);
  }

  /** The instant to count from: its own, and the pauses since; {@code null} for a day. */
  @Nullable Instant counted() {
    return at == null || paused == null ? at : at.plus(paused);
  }

  /** Whether it has a date. */
  public boolean isSet() {
    return day != null || at != null;
  }
}
