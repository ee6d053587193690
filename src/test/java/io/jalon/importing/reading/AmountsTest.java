package io.jalon.importing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234,56 | 1234.56",
        "1234.5 | 1234.50",
        "'1 234,56' | 1234.56",
        "'1\u00a0234,56\u00a0€' | 1234.56",
        "'1\u202f234\u202f567,8 €' | 1234567.80",
        "'1,234.56' | 1234.56",
        "'1,234,567' | 1234567.00",
        "'1.234,56' | 1234.56",
        "1.234.567 | 1234567.00",
        "1’234.50 | 1234.50",
        "'€ 12' | 12.00",
        "'12 EUR' | 12.00",
        "'12 euros' | 12.00",
        "-12,5 | -12.50",
        "\u221212 | -12.00",
        "12,50- | -12.50",
        "'(12,50)' | -12.50",
        "0 | 0.00",
        "0012 | 12.00",
        "1234567 | 1234567.00",
        "999999999999.99 | 999999999999.99"
      })
  void an_amount_is_read_as_french_and_english_write_it(String text, String amount) {
    assertThat(Amounts.read(text)).hasToString(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "1.234", "12.345", "-1,000"})
  void what_two_readers_would_read_as_two_amounts_is_refused(String text) {
    assertThatThrownBy(() -> Amounts.read(text))
        .isInstanceOfSatisfying(
            Misread.class, wrong -> assertThat(wrong.code()).isEqualTo("amount.unclear"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "()",
        "abc",
        "12,345.678",
        "1 23,45",
        "1,23,456.00",
        "1e6",
        "=1+1",
        "$12",
        "--1",
        "1234567890123",
        "0x10",
        "١٢",
        "12,",
        ",50",
        "NaN"
      })
  void what_is_no_amount_is_refused(String text) {
    assertThatThrownBy(() -> Amounts.read(text))
        .isInstanceOfSatisfying(
            Misread.class, wrong -> assertThat(wrong.code()).isEqualTo("amount"));
  }
}
