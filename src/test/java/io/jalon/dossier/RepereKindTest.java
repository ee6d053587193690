package io.jalon.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepereKindTest {

  @Test
  void readsTypedValues() {
    assertThat(RepereKind.DATE.read(" 2026-03-12 ")).contains(LocalDate.of(2026, 3, 12));
    assertThat(RepereKind.DATE_TIME.read("2026-03-12T09:30:00+01:00"))
        .contains(Instant.parse("2026-03-12T08:30:00Z"));
    assertThat(RepereKind.MONEY.read("1250.5")).contains(new BigDecimal("1250.50"));
    assertThat(RepereKind.NUMBER.read("-3.25")).contains(new BigDecimal("-3.25"));
    assertThat(RepereKind.BOOLEAN.read("true")).contains(true);
    assertThat(RepereKind.RESULT.read("Accord de la commission"))
        .contains("Accord de la commission");
  }

  @ParameterizedTest
  @CsvSource({
    "DATE, 2026-02-30",
    "DATE, 12/03/2026",
    "DATE, +999999999-01-01",
    "DATE, 9999-01-01",
    "DATE, ''",
    "DATE_TIME, 2026-03-12T09:30:00",
    "DATE_TIME, +12026-03-12T09:30:00Z",
    "NUMBER, 1E999999999",
    "NUMBER, NaN",
    "NUMBER, 1234567890123456789",
    "MONEY, '12,50'",
    "MONEY, 1.005",
    "MONEY, 12 €",
    "BOOLEAN, oui",
    "BOOLEAN, TRUE",
    "TEXT, ''",
    "RESULT, '  '"
  })
  void refusesWhatItCannotRead(RepereKind kind, String text) {
    assertThat(kind.read(text)).isEmpty();
  }

  @Test
  void refusesLineBreaksAndOtherControlCharacters() {
    assertThat(RepereKind.TEXT.read("a\r\nBcc: b@example.fr")).isEmpty();
    assertThat(RepereKind.RESULT.read("a\u0000b")).isEmpty();
    assertThat(RepereKind.TEXT.read("a\u2028b")).isEmpty();
    assertThat(RepereKind.TEXT.read("a\ud800b")).isEmpty();
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertThat(RepereKind.TEXT.read("a".repeat(1001))).isEmpty();
    assertThat(RepereKind.RESULT.read("a".repeat(201))).isEmpty();
    assertThat(RepereKind.TEXT.read("𝄞".repeat(500))).isPresent();
  }

  @Test
  void readsAgainWhatItHasWritten() {
    for (var text : new String[] {"0.000001", "-999999999999999999"}) {
      var value = RepereKind.NUMBER.read(text).orElseThrow();
      assertThat(RepereKind.NUMBER.read(value.toString())).contains(value);
    }
    var instant = RepereKind.DATE_TIME.read("2026-03-12T09:30+01:00").orElseThrow();
    assertThat(RepereKind.DATE_TIME.read(instant.toString())).contains(instant);
  }
}
