package io.jalon.action;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.RepereKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads what people type, in the ways that they write it: {@code 12/03/2026}, {@code 12/03/2026
 * 14h30}, {@code 1 250,50 €}, {@code oui}, and whatever {@link RepereKind} reads by itself.
 */
@Component
class TypedText {

  private static final int LONGEST = 1000;
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern DAY_AND_TIME =
      Pattern.compile("(\\S{8,10})(?: à | at |T| )(\\d{1,2}) ?[h:] ?(\\d{2})?");
  private static final Pattern GROUPED =
      Pattern.compile("-?(?:\\d{1,18}|\\d{1,3}(?: \\d{3}){1,5})(?:[,.]\\d{1,6})?");
  private static final Map<String, String> YES_NO =
      Map.of(
          "oui", "true", "yes", "true", "vrai", "true", "true", "true", "non", "false", "no",
          "false", "faux", "false", "false", "false");

  private final OfficeTime time;

  TypedText(OfficeTime time) {
    this.time = time;
  }

  /** The value as its kind writes it; empty when the text is none. */
  Optional<String> read(RepereKind kind, String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var line = text.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
    var written = written(kind, line).orElse(text.strip());
    return kind.read(written).map(value -> written);
  }

  private Optional<String> written(RepereKind kind, String line) {
    return switch (kind) {
      case DATE -> day(line).map(LocalDate::toString);
      case DATE_TIME -> instant(line);
      case NUMBER -> number(line);
      case MONEY -> number(line.replaceFirst(" ?(?:€|EUR)$", ""));
      case BOOLEAN -> Optional.ofNullable(YES_NO.get(line.toLowerCase(Locale.ROOT)));
      case RESULT, TEXT -> Optional.empty();
    };
  }

  private static Optional<LocalDate> day(String line) {
    var shape = DAY.matcher(line);
    if (!shape.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(shape.group(4) == null ? day(shape, 3, 2, 1) : day(shape, 4, 5, 6));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(MatchResult shape, int year, int month, int day) {
    return LocalDate.of(
        Integer.parseInt(shape.group(year)),
        Integer.parseInt(shape.group(month)),
        Integer.parseInt(shape.group(day)));
  }

  /** An hour is the office's. */
  private Optional<String> instant(String line) {
    var shape = DAY_AND_TIME.matcher(line);
    if (!shape.matches()) {
      return Optional.empty();
    }
    var minutes = shape.group(3) == null ? 0 : Integer.parseInt(shape.group(3));
    var hours = Integer.parseInt(shape.group(2));
    return hours > 23 || minutes > 59
        ? Optional.empty()
        : day(shape.group(1)).map(day -> at(day.atTime(hours, minutes)));
  }

  private String at(LocalDateTime local) {
    return local.atZone(time.zone()).toInstant().toString();
  }

  /** Blanks may group thousands; a comma or a point begins the decimals. */
  private static Optional<String> number(String line) {
    return GROUPED.matcher(line).matches()
        ? Optional.of(line.replace(" ", "").replace(',', '.'))
        : Optional.empty();
  }
}
