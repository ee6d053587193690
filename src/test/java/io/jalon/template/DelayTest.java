package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.Delay.Direction;
import io.jalon.template.Delay.Unit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelayTest {

  private static Reading deadline(String text) {
    return deadline("%s", text);
  }

  /** The same, with something else in the place of the quoted words. */
  private static Reading deadline(String quoted, String text) {
    return new TemplateReader()
        .read(
            """
            sequence: s
            name: S
            steps:
              - id: a
                deadline: "%s"
                actions: []
                routes: [{ otherwise: b }]
              - { id: b, end: Fini }
            """
                .replace(quoted, text));
  }

  @ParameterizedTest
  @CsvSource({
    "10 working days,              10, WORKING_DAYS,  AFTER,  start",
    "1 working day,                1,  WORKING_DAYS,  AFTER,  start",
    "8 business days after start,  8,  BUSINESS_DAYS, AFTER,  start",
    "2 months after start,         2,  MONTHS,        AFTER,  start",
    "3 working days before date_x, 3,  WORKING_DAYS,  BEFORE, date_x",
    "1 year after date_x,          1,  YEARS,         AFTER,  date_x",
    "30 minutes,                   30, MINUTES,       AFTER,  start",
    "0 days after start,           0,  DAYS,          AFTER,  start",
    "2  weeks   after date_x,      2,  WEEKS,         AFTER,  date_x",
    "12 hours,                     12, HOURS,         AFTER,  start",
    "date_x,                       0,  DAYS,          AFTER,  date_x",
  })
  void isReadAsItIsSaid(String text, int amount, Unit unit, Direction direction, String anchor) {
    var template = Objects.requireNonNull(deadline(text).template());
    assertThat(template.steps().get(0).deadline())
        .isEqualTo(new Delay(amount, unit, direction, anchor));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "{ delay: 2 months after start, roll: next working day } | true | -",
        "{ delay: 2 months after start, outside: treve_hivernale } | false | treve_hivernale",
        "{ outside: treve, delay: 2 months, roll: next working day } | true | treve",
        "{ delay: 2 months after start } | false | -",
      })
  void mayMoveOutOfDaysOnWhichItMayNotFall(String text, boolean roll, @Nullable String outside) {
    var template = Objects.requireNonNull(deadline("\"%s\"", text).template());
    assertThat(template.steps().get(0).deadline())
        .isEqualTo(new Delay(2, Unit.MONTHS, Direction.AFTER, Delay.START, roll, outside));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ roll: next working day } | key.missing deadline.delay",
        "{ delay: 2 mois } | delay.unit deadline.delay",
        "{ delay: { delay: 2 months } } | shape.text deadline.delay",
        "{ delay: 2 months, roll: previous working day } | choice.unknown deadline.roll",
        "{ delay: 2 months, outside: Trêve } | id.shape deadline.outside",
        "{ delay: 2 months, inside: treve } | key.unknown deadline.inside",
        "[2 months] | shape.text deadline",
      })
  void isRefusedWhereItIsWrong(String text, String problem) {
    assertThat(deadline("\"%s\"", text).problems())
        .extracting(p -> p.code() + " " + p.path().replaceFirst("^steps\\[0]\\.", ""))
        .containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "bientôt,                      delay.syntax",
    "start,                        delay.syntax",
    "2 mois,                       delay.unit",
    "10 jours ouvrés,              delay.syntax",
    "10 working weeks,             delay.unit",
    "-3 days,                      delay.syntax",
    "1.5 days,                     delay.syntax",
    "P2M,                          delay.syntax",
    "3 days before start,          delay.before",
    "3 days after created,         delay.anchor",
    "3 days after Date,            delay.anchor",
    "101 years,                    delay.long",
    "99999999 years,               delay.long",
    "999999999999 days,            delay.syntax",
  })
  void isRefusedWithWhatIsExpected(String text, String code) {
    assertThat(deadline(text).problems())
        .extracting(Problem::code, Problem::path)
        .isEqualTo(List.of(org.assertj.core.groups.Tuple.tuple(code, "steps[0].deadline")));
  }
}
