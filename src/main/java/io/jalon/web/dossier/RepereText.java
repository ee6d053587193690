package io.jalon.web.dossier;

import io.jalon.dossier.Repere;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Writes the values of repères for those who read a page. */
public final class RepereText {

  private RepereText() {}

  /** A value of the class that the repère's kind names, in words. */
  public static String of(Repere repere, Object value, Reader reader) {
    return switch (repere.kind()) {
      case DATE -> reader.day((LocalDate) value);
      case DATE_TIME -> reader.moment((Instant) value);
      case MONEY -> reader.money((BigDecimal) value);
      case BOOLEAN -> reader.text("repere.boolean." + value);
      default -> value.toString();
    };
  }

  /** The same for a spreadsheet, which reckons with dates and amounts. */
  public static String plain(Repere repere, Object value, Reader reader) {
    return switch (repere.kind()) {
      case DATE -> value.toString();
      case DATE_TIME -> reader.stamp((Instant) value);
      case MONEY, NUMBER -> reader.plain((BigDecimal) value);
      default -> of(repere, value, reader);
    };
  }
}
