package io.jalon.calendar;

import static io.jalon.calendar.Counting.BUSINESS;
import static io.jalon.calendar.Counting.CALENDAR;
import static io.jalon.calendar.Counting.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueDatesTest {

  private final TestCalendar calendar = new TestCalendar();
  private final OfficeTime office = calendar.office();
  private final DueDates due = calendar.due();

  @ParameterizedTest
  @CsvSource({
    "P3D, CALENDAR, 2026-03-13",
    "P2W, CALENDAR, 2026-03-24",
    "P2M, CALENDAR, 2026-05-10",
    "P1Y, CALENDAR, 2027-03-10",
    "P0D, CALENDAR, 2026-03-10",
    "P5D, WORKING, 2026-03-17",
    "P5D, BUSINESS, 2026-03-16"
  })
  void countsFromTheAnchorToTheEndOfTheDay(String amount, Counting counting, LocalDate day) {
    assertThat(due.after(office.now(), amount, counting)).isEqualTo(office.endOf(day));
  }

  @Test
  void endsTheDayInTheOfficesZone() {
    var anchor = Instant.parse("2026-07-31T22:30:00Z"); // already 1 August in Paris
    assertThat(due.after(anchor, "P1D", CALENDAR)).isEqualTo("2026-08-02T21:59:59Z");
  }

  @Test
  void countsMinutesAndHoursToTheSecond() {
    assertThat(due.after(office.now(), "PT30M", CALENDAR)).isEqualTo("2026-03-10T09:30:00Z");
    assertThat(due.before(office.now(), "PT2H", CALENDAR)).isEqualTo("2026-03-10T07:00:00Z");
  }

  @Test
  void countsAnElapsedHourInOctobersRepeatedHour() {
    var first = Instant.parse("2026-10-25T00:30:00Z"); // 02:30 in summer time
    var second = due.after(first, "PT1H", CALENDAR);
    assertThat(second).isEqualTo("2026-10-25T01:30:00Z");
    assertThat(second.atZone(office.zone()).toLocalTime()).isEqualTo("02:30");
  }

  @Test
  void countsDaysAndNotHoursWhenTheClocksChange() {
    var beforeSpring = Instant.parse("2026-03-28T12:00:00Z");
    assertThat(due.after(beforeSpring, "P1D", CALENDAR)).isEqualTo("2026-03-29T21:59:59Z");
    var beforeAutumn = Instant.parse("2026-10-24T12:00:00Z");
    assertThat(due.after(beforeAutumn, "P1D", CALENDAR)).isEqualTo("2026-10-25T22:59:59Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-31, P1M, 2027-02-28",
    "2028-01-31, P1M, 2028-02-29",
    "2028-02-29, P1Y, 2029-02-28",
    "2027-12-31, P2M, 2028-02-29"
  })
  void stopsAtTheEndOfAShorterMonth(LocalDate anchor, String amount, LocalDate day) {
    assertThat(due.after(anchor, amount, CALENDAR)).isEqualTo(office.endOf(day));
  }

  @Test
  void skipsWhitMondayWhenItCountsWorkingDaysBackwards() {
    var tuesday = LocalDate.of(2027, 5, 18);
    assertThat(due.before(tuesday, "P3D", WORKING))
        .isEqualTo(office.endOf(LocalDate.of(2027, 5, 12)));
    assertThat(due.before(tuesday, "P3D", BUSINESS))
        .isEqualTo(office.endOf(LocalDate.of(2027, 5, 13)));
  }

  @Test
  void countsFromAClosedDayToTheNextOpenOne() {
    var sunday = LocalDate.of(2026, 3, 15);
    assertThat(due.after(sunday, "P1D", WORKING))
        .isEqualTo(office.endOf(LocalDate.of(2026, 3, 16)));
  }

  @Test
  void isFarForeverWhenTheAnchorIsNotSet() {
    assertThat(due.after(DueDates.FAR, "P3D", CALENDAR)).isEqualTo(DueDates.FAR);
    assertThat(due.before(DueDates.FAR, "P3D", WORKING)).isEqualTo(DueDates.FAR);
    assertThat(DueDates.isFar(DueDates.FAR)).isTrue();
    assertThat(DueDates.isFar(office.now())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "3",
        "P",
        "PT",
        "P3",
        "3D",
        "P-3D",
        "-P3D",
        "P3DT2H",
        "P1M2D",
        "PT5S",
        "P1.5D",
        "P 3D",
        "P3D ",
        "p3d",
        "P٣D",
        "${x}",
        "P9999999999D",
        "P99999999999999999999Y"
      })
  void refusesWhatIsNotAnAmount(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due.after(office.now(), amount, CALENDAR))
        .withMessageContaining("not an amount of time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P999999999Y", "P999999999M", "P999999999D", "P999999999W", "P9000Y"})
  void refusesAnAmountThatLeadsOutOfTheCalendar(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due.after(office.now(), amount, CALENDAR))
        .withMessageContaining("out of the calendar");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due.before(office.now(), amount, CALENDAR))
        .withMessageContaining("out of the calendar");
  }

  @Test
  void refusesCountlessWorkingDaysAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due.after(office.now(), "P999999999D", WORKING))
        .withMessageContaining("open days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT2H", "P2W", "P1M", "P1Y"})
  void countsOnlyDaysAsWorkingDays(String amount) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due.after(office.now(), amount, WORKING))
        .withMessageContaining("only days");
  }
}
