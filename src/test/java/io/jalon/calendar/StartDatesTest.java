package io.jalon.calendar;

import static io.jalon.calendar.Counting.CALENDAR;
import static io.jalon.calendar.Counting.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.Rule.Direction;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something starts or reminds. */
class StartDatesTest {

  private final StartDates starts = new TestCalendar().starts();

  private Instant before(Anchor anchor, String amount, Counting counting) {
    return starts.counted(anchor, Rule.of(Direction.BEFORE, amount, counting)).at();
  }

  private Instant after(Anchor anchor, String amount) {
    return starts.counted(anchor, Rule.of(Direction.AFTER, amount, CALENDAR)).at();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-30, 2027-03-27T07:00:00Z", // the clocks change on 28 March 2027
    "2027-04-01, 2027-03-29T06:00:00Z",
    "2027-11-02, 2027-10-30T06:00:00Z", // and on 31 October
    "2027-11-04, 2027-11-01T07:00:00Z"
  })
  @Tag("F-40")
  void isAtEightInTheMorningInSummerAndInWinter(LocalDate hearing, Instant at) {
    assertThat(before(Anchor.on("audience", null, hearing), "P3D", CALENDAR)).isEqualTo(at);
  }

  @Test
  void isInTheMorningWhenItsAnchorMerelyCameAbout() {
    var done = Anchor.at("lettre", null, Instant.parse("2027-01-11T15:42:00Z"));
    assertThat(after(done, "P8D")).isEqualTo("2027-01-19T07:00:00Z");
  }

  @Test
  void keepsTheHourOfAnAppointment() {
    var appointment = Anchor.appointed("rendez_vous", null, Instant.parse("2027-04-01T12:30:00Z"));
    assertThat(before(appointment, "P0D", CALENDAR)).isEqualTo("2027-04-01T12:30:00Z");
    assertThat(before(appointment, "P3D", WORKING)).isEqualTo("2027-03-26T13:30:00Z");
  }

  @Test
  void isAnHourLaterWhenTheClocksLeaveItsHourOut() {
    var appointment = Anchor.appointed("rendez_vous", null, Instant.parse("2027-03-27T01:30:00Z"));
    assertThat(after(appointment, "P1D")).isEqualTo("2027-03-28T01:30:00Z"); // 03:30
  }

  @Test
  void countsHoursFromTheMorningOfADayWithoutHour() {
    var hearing = Anchor.on("audience", null, LocalDate.of(2027, 1, 12));
    assertThat(before(hearing, "PT2H", CALENDAR)).isEqualTo("2027-01-12T05:00:00Z");
  }

  @Test
  void isFarWhenItsAnchorIsNotSet() {
    assertThat(before(Anchor.unset("audience", null), "P3D", WORKING)).isEqualTo(DueDates.FAR);
    assertThat(after(Anchor.at("due", null, DueDates.FAR), "P3D")).isEqualTo(DueDates.FAR);
  }
}
