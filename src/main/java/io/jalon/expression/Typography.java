package io.jalon.expression;

import io.jalon.calendar.OfficeTime;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Keeps French signs with their words: the spaces that a person typed before {@code ; : ! ? »} and
 * after {@code «} do not break. It adds none, so that addresses and hours stay as they are, and
 * leaves texts of other languages alone.
 */
@Component
public class Typography {

  private static final Pattern NARROW = Pattern.compile("(?<=\\S) (?=[;!?]+(?:\\s|[»)\\]]|$))");
  private static final Pattern WIDE = Pattern.compile("(?<=\\S) (?=:(?:\\s|$)|»)|(?<=«) (?=\\S)");

  private final boolean french;

  /** The typography of an office. */
  public Typography(OfficeTime office) {
    this.french = office.locale().getLanguage().equals("fr");
  }

  /** A text with its spaces, some of which do not break. */
  public String of(String text) {
    if (!french) {
      return text;
    }
    var narrow = NARROW.matcher(text).replaceAll("\u202F");
    return WIDE.matcher(narrow).replaceAll("\u00A0");
  }
}
