package io.jalon.outbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jalon.outbox.AnswerField;
import io.jalon.outbox.AnswerField.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of an answer that strangers write. */
@Tag("F-220")
class AnswerValuesTest {

  private static @Nullable Object read(Type type, String pointer, String body) {
    return AnswerValues.read(body, List.of(new AnswerField("x", type, pointer))).get("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      value = {
        "TEXT | /a | { \"a\": \"Brest\" } | Brest",
        "TEXT | /a | { \"a\": 12.50 } | 12.5",
        "TEXT | /a | { \"a\": true } | true",
        "TEXT | /a/1/b | { \"a\": [ 0, { \"b\": \"deux\" } ] } | deux",
        "TEXT | /a~1b | { \"a/b\": \"oblique\" } | oblique",
        "TEXT | /a | { \"a\": \"x\\u0000\\u0007\\ud800y\" } | xy",
        "NUMBER | /a | { \"a\": 12.50 } | 12.5",
        "NUMBER | /a | { \"a\": 1e3 } | 1000",
        "MONEY | /a | { \"a\": \"1250.5\" } | 1250.5",
        "DATE | /a | { \"a\": \"2026-03-12\" } | 2026-03-12",
        "DATE_TIME | /a | { \"a\": \"2026-03-12T10:00:00+01:00\" } | 2026-03-12T09:00:00Z",
        "BOOLEAN | /a | { \"a\": true } | true",
        "NUMBER | /a | { \"a\": \"douze\" } | -",
        "NUMBER | /a | { \"a\": 1e9999999 } | -",
        "NUMBER | /a | { \"a\": \"1e9999999\" } | -",
        "DATE | /a | { \"a\": \"2026-02-30\" } | -",
        "BOOLEAN | /a | { \"a\": \"oui\" } | -",
        "TEXT | /a | { \"a\": null } | -",
        "TEXT | /a | { \"a\": { \"b\": 1 } } | -",
        "TEXT | /a | { \"b\": 1 } | -",
        "TEXT | /a | [ 1 ] | -",
        "TEXT | /a | { \"a\": \"1\" } { \"a\": \"2\" } | -",
        "TEXT | /a | <html> | -",
      })
  void a_value_is_read_as_its_type_or_is_not_there(
      Type type, String pointer, String body, @Nullable String expected) {
    var value = read(type, pointer, body);
    assertThat(value == null ? null : AnswerValues.stored(value)).isEqualTo(expected);
  }

  @Test
  void what_is_too_deep_or_too_long_is_not_there() {
    assertThat(read(Type.TEXT, "", "[".repeat(100_000))).isNull();
    assertThat(read(Type.NUMBER, "/a", "{\"a\":" + "9".repeat(500_000) + "}")).isNull();
    assertThat(String.valueOf(read(Type.TEXT, "/a", "{\"a\":\"" + "x".repeat(5000) + "\"}")))
        .hasSize(1000);
    assertThatCode(() -> read(Type.TEXT, "/a", "")).doesNotThrowAnyException();
  }
}
