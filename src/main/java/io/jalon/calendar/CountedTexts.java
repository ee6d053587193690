package io.jalon.calendar;

import io.jalon.calendar.Skipped.Reason;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in one sentence how a date was counted (F-40): « 3 jours ouvrés avant le 18 mai 2027
 * (audience) : 17 mai férié (lundi de Pentecôte), samedi et dimanche non comptés ».
 */
@Component
public class CountedTexts {

  private final MessageSource messages;
  private final OfficeFormat format;
  private final Holidays holidays;

  CountedTexts(MessageSource messages, OfficeFormat format, Holidays holidays) {
    this.messages = messages;
    this.format = format;
    this.holidays = holidays;
  }

  /**
   * The sentence of a date.
   *
   * @param counted the date
   * @param wanted English for English, French for every other language
   */
  public String sentence(Counted counted, Locale wanted) {
    var locale = spoken(wanted);
    var notes = notes(counted, locale);
    var rule = rule(counted, locale);
    return notes.isEmpty() ? rule : text("counted.with", locale, rule, String.join(", ", notes));
  }

  /** The sentence of a date that is kept; it also says when a reminder was left out. */
  public String sentence(CountedDates.Kept kept, Locale wanted) {
    var sentence = sentence(kept.counted(), wanted);
    return kept.skipped() ? text("counted.skipped", spoken(wanted), sentence) : sentence;
  }

  /** The date in words; « Non renseigné » when its anchor is not set. */
  public String date(Counted counted, Locale wanted) {
    var locale = spoken(wanted);
    return counted.isSet() ? format.dateTime(counted.at(), locale) : text("counted.unset", locale);
  }

  private static Locale spoken(Locale wanted) {
    return wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
  }

  private String rule(Counted counted, Locale locale) {
    var rule = counted.rule();
    var label = label(counted.anchor(), locale);
    var amount = amount(rule.amount(), locale);
    var kind =
        rule.amount().number() == 0 ? "on" : rule.direction().name().toLowerCase(Locale.ROOT);
    return counted.isSet()
        ? text("counted." + kind, locale, amount, anchor(counted, locale), label)
        : text("counted." + kind + ".unset", locale, amount, label);
  }

  private String amount(Amount amount, Locale locale) {
    var counting = amount.counting() == Counting.CALENDAR ? "" : "." + amount.counting();
    return text("counted.unit." + amount.unit() + counting, locale, amount.number());
  }

  private String label(Anchor anchor, Locale locale) {
    return anchor.label() == null
        ? Objects.requireNonNullElse(
            messages.getMessage("counted.anchor." + anchor.name(), null, anchor.name(), locale),
            anchor.name())
        : anchor.label();
  }

  private String anchor(Counted counted, Locale locale) {
    var anchor = counted.anchor();
    if (anchor.at() == null) {
      return format.date(Objects.requireNonNull(anchor.day()), locale);
    }
    var elapsed = counted.rule().amount().elapsed();
    var hour = elapsed || (anchor.appointed() && format.sameHour(anchor.at(), counted.at()));
    var written = format.dateTime(anchor.at(), locale);
    return hour ? written : format.date(format.day(anchor.at()), locale);
  }

  private List<String> notes(Counted counted, Locale locale) {
    var notes = new ArrayList<String>();
    var paused = counted.anchor().paused();
    if (paused != null && paused.toMinutes() > 0) {
      notes.add(text("counted.paused", locale, lasted(paused, locale)));
    }
    if (endOfMonth(counted)) {
      notes.add(text("counted.end-of-month", locale));
    }
    notes.addAll(passed(counted.skipped(), "counted.weekend", locale));
    if (!counted.movedOver().isEmpty()) {
      var why = passed(counted.movedOver(), "counted.weekend.moved", locale);
      var day = format.date(format.day(counted.at()), locale);
      notes.add(text("counted.moved", locale, day, String.join(", ", why)));
    }
    return notes;
  }

  private String lasted(Duration time, Locale locale) {
    if (time.toDays() > 0) {
      return text("counted.unit.DAYS", locale, time.toDays());
    }
    return time.toHours() > 0
        ? text("counted.unit.HOURS", locale, time.toHours())
        : text("counted.unit.MINUTES", locale, time.toMinutes());
  }

  private boolean endOfMonth(Counted date) {
    var unit = date.rule().amount().unit();
    var anchor = date.anchor();
    if (date.reached() == null || (unit != Amount.Unit.MONTHS && unit != Amount.Unit.YEARS)) {
      return false;
    }
    var counted = anchor.counted();
    var from = counted == null ? anchor.day() : format.day(counted);
    return Objects.requireNonNull(from).getDayOfMonth() > date.reached().getDayOfMonth();
  }

  private List<String> passed(List<Skipped> days, String weekend, Locale locale) {
    var named = days.stream().filter(d -> d.reason() != Reason.WEEKEND).map(d -> named(d, locale));
    return Stream.concat(named, weekend(days, weekend, locale)).toList();
  }

  private String named(Skipped days, Locale locale) {
    var key = "counted." + days.reason() + (days.from().equals(days.to()) ? "" : ".several");
    var from = format.shortDate(days.from(), locale);
    return text(key, locale, from, format.shortDate(days.to(), locale), name(days, locale));
  }

  private String name(Skipped days, Locale locale) {
    var translated =
        days.reason() == Reason.HOLIDAY ? holidays.name(days.from(), locale) : days.name();
    return Objects.requireNonNullElse(translated, Objects.requireNonNullElse(days.name(), ""));
  }

  private Stream<String> weekend(List<Skipped> days, String key, Locale locale) {
    var saturdays = number(days, DayOfWeek.SATURDAY);
    var sundays = number(days, DayOfWeek.SUNDAY);
    if (saturdays + sundays == 0) {
      return Stream.empty();
    }
    var which = saturdays == 0 ? ".sundays" : sundays == 0 ? ".saturdays" : "";
    return Stream.of(text(key + which, locale, saturdays, sundays));
  }

  private static long number(List<Skipped> days, DayOfWeek weekday) {
    return days.stream()
        .filter(range -> range.reason() == Reason.WEEKEND)
        .flatMap(range -> range.from().datesUntil(range.to().plusDays(1)))
        .map(LocalDate::getDayOfWeek)
        .filter(weekday::equals)
        .count();
  }

  private String text(String key, Locale locale, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
