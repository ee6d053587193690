package io.jalon.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date and how it was counted (F-40); {@link CountedTexts} says it in words.
 *
 * @param at the date; {@link DueDates#FAR} when the anchor is not set
 * @param anchor what it was counted from
 * @param rule how
 * @param reached the day that counting led to, before it was moved; {@code null} when not set
 * @param days how many days were counted: those of the rule's amount when it is one of days, the
 *     calendar days between anchor and date for weeks, months and years, 0 for minutes and hours
 * @param skipped the days that were not counted, from the anchor on
 * @param movedOver the days that the date was then moved over, by the rule's roll or closed period
 */
public record Counted(
    Instant at,
    Anchor anchor,
    Rule rule,
    @Nullable LocalDate reached,
    long days,
    List<Skipped> skipped,
    List<Skipped> movedOver) {

  public Counted {
    skipped = List.copyOf(skipped);
    movedOver = List.copyOf(movedOver);
  }

  /** Whether it has a date, and does not wait for its anchor to be set. */
  public boolean isSet() {
    return !DueDates.isFar(at);
  }

  static Counted unset(Anchor anchor, Rule rule) {
    return new Counted(DueDates.FAR, anchor, rule, null, 0, List.of(), List.of());
  }
}
