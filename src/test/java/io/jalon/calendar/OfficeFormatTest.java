package io.jalon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OfficeFormatTest {

  private final OfficeFormat french = in("fr-FR");
  private final OfficeFormat english = in("en-GB");

  private static OfficeFormat in(String locale) {
    return new OfficeFormat(new OfficeTime(Clock.systemUTC(), "Europe/Paris", locale));
  }

  @Test
  @Tag("F-45")
  void writesADayInFull() {
    assertThat(french.date(LocalDate.of(2026, 3, 12))).isEqualTo("12\u00A0mars\u00A02026");
    assertThat(english.date(LocalDate.of(2026, 3, 12))).isEqualTo("12\u00A0March\u00A02026");
  }

  @Test
  void writesTheFirstOfAMonthAsAnOrdinal() {
    assertThat(french.date(LocalDate.of(2026, 3, 1))).isEqualTo("1er\u00A0mars\u00A02026");
    assertThat(english.date(LocalDate.of(2026, 3, 1))).isEqualTo("1\u00A0March\u00A02026");
  }

  @Test
  void writesAnInstantInTheOfficesZone() {
    assertThat(french.dateTime(Instant.parse("2026-03-12T17:00:00Z")))
        .isEqualTo("12\u00A0mars\u00A02026 à\u00A018:00");
  }

  @Test
  @Tag("F-44")
  void writesAnAmountWithPlainNoBreakSpaces() {
    assertThat(french.money(new BigDecimal("12480"))).isEqualTo("12\u00A0480,00\u00A0€");
    assertThat(english.money(new BigDecimal("12480"))).isEqualTo("€12,480.00");
  }

  @Test
  void roundsHalvesOfACentUp() {
    assertThat(french.money(new BigDecimal("0.125"))).isEqualTo("0,13\u00A0€");
    assertThat(french.money(new BigDecimal("-0.125"))).isEqualTo("-0,13\u00A0€");
  }

  @Test
  void writesANumberWithItsDecimals() {
    assertThat(french.number(new BigDecimal("12480.50"))).isEqualTo("12\u00A0480,5");
    assertThat(french.number(3L)).isEqualTo("3");
  }
}
