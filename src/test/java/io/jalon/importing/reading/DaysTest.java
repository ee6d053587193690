package io.jalon.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "31/12/2026,2026-12-31",
    "1/2/2026,2026-02-01",
    "01.02.2026,2026-02-01",
    "01-02-2026,2026-02-01",
    "2026-12-31,2026-12-31",
    "29/02/2028,2028-02-29"
  })
  void a_day_is_read_as_french_and_iso_write_it(String text, String day) {
    assertThat(Days.read(text)).hasToString(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "31/02/2026",
        "29/02/2026",
        "12/31/2026",
        "1/2/26",
        "2026-1-2",
        "31/12-2026",
        "demain",
        "01/01/1800",
        "01/01/9999",
        "46387"
      })
  void what_is_no_day_is_refused(String text) {
    assertThatThrownBy(() -> Days.read(text)).isInstanceOf(Misread.class);
  }
}
