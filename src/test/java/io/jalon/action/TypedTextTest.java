package io.jalon.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.CpuTime;
import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.RepereKind;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People type as they write; what may mean two things is refused. */
class TypedTextTest {

  private final TypedText typed =
      new TypedText(new OfficeTime(Clock.systemUTC(), "Europe/Paris", "fr-FR"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE | 12/03/2026 | 2026-03-12",
        "DATE | 1/3/2026 | 2026-03-01",
        "DATE | 12.03.2026 | 2026-03-12",
        "DATE | 2026-03-12 | 2026-03-12",
        "DATE_TIME | 12/03/2026 14:30 | 2026-03-12T13:30:00Z",
        "DATE_TIME | 12/07/2026 à 9h | 2026-07-12T07:00:00Z",
        "DATE_TIME | 2026-03-12T14:30 | 2026-03-12T13:30:00Z",
        "DATE_TIME | 2026-03-12T14:30:00+01:00 | 2026-03-12T14:30:00+01:00",
        "MONEY | 1 250,50 | 1250.50",
        "MONEY | 1250.50 | 1250.50",
        "MONEY | 1 250,50 € | 1250.50",
        "MONEY | -3 | -3",
        "NUMBER | 12,5 | 12.5",
        "NUMBER | 1 000 000 | 1000000",
        "BOOLEAN | Oui | true",
        "BOOLEAN | non | false",
        "TEXT | chez l’huissier | chez l’huissier",
        "RESULT | favorable | favorable"
      })
  void reads_what_people_write(RepereKind kind, String text, String value) {
    assertThat(typed.read(kind, text)).contains(value);
  }

  @Test
  void takes_the_spaces_of_a_printed_amount() {
    assertThat(typed.read(RepereKind.MONEY, "12\u202f480,00\u00a0€")).contains("12480.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DATE | 31/02/2026",
        "DATE | 03/12/26",
        "DATE | demain",
        "DATE | 12/03/1026",
        "DATE_TIME | 12/03/2026",
        "DATE_TIME | 12/03/2026 24:30",
        "MONEY | 1,250.50",
        "MONEY | 1.250,50",
        "MONEY | 1 25",
        "MONEY | 1,255",
        "MONEY | 1e9",
        "MONEY | 1234567890123",
        "NUMBER | douze",
        "NUMBER | NaN",
        "BOOLEAN | peut-être"
      })
  void refuses_what_is_none_or_may_mean_two_things(RepereKind kind, String text) {
    assertThat(typed.read(kind, text)).isEmpty();
  }

  @Test
  void refuses_lines_and_floods() {
    assertThat(typed.read(RepereKind.TEXT, "un\r\nBcc: tous@exemple.fr")).isEmpty();
    assertThat(typed.read(RepereKind.TEXT, "a".repeat(1001))).isEmpty();
  }

  @Test
  void answers_hostile_text_at_once() {
    for (var kind : RepereKind.values()) {
      var flood = "1 000".repeat(100_000);
      CpuTime.within(Duration.ofSeconds(1), () -> typed.read(kind, flood));
    }
  }
}
