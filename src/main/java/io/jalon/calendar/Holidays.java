package io.jalon.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The public holidays of the office (Code du travail, L3133-1); in Alsace and Moselle also Good
 * Friday and 26 December (L3134-13).
 */
@Component
class Holidays {

  private static final HolidayManager FRANCE =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

  private static final Map<String, String[]> REGIONS =
      Map.of("france", new String[0], "alsace-moselle", new String[] {"67"});

  private final String[] region;

  /**
   * The holidays of a region.
   *
   * @param region {@code jalon.office.holidays}: {@code france} or {@code alsace-moselle}
   * @throws IllegalArgumentException when it is another
   */
  Holidays(@Value("${jalon.office.holidays:france}") String region) {
    var known = REGIONS.get(region.strip().toLowerCase(Locale.ROOT));
    if (known == null) {
      throw new IllegalArgumentException(
          "jalon.office.holidays is neither france nor alsace-moselle: " + region);
    }
    this.region = known;
  }

  /** The French name of the holiday on a day, or {@code null} when it is none. */
  @Nullable String name(LocalDate day) {
    return name(day, Locale.FRENCH);
  }

  /** The name of the holiday on a day in a language, or {@code null} when it is none. */
  @Nullable String name(LocalDate day, Locale locale) {
    return FRANCE.isHoliday(day, region)
        ? FRANCE.getHolidays(day, day, region).stream()
            .min(Comparator.comparing(Holiday::getPropertiesKey))
            .map(holiday -> inSentence(holiday.getDescription(locale), locale))
            .orElse(null)
        : null;
  }

  /** French writes the days of the week small: lundi de Pentecôte. */
  private static String inSentence(String name, Locale locale) {
    return locale.getLanguage().equals("fr") && name.matches("(Lundi|Vendredi) .*")
        ? Character.toLowerCase(name.charAt(0)) + name.substring(1)
        : name;
  }
}
