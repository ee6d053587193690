package io.jalon.calendar;

import static io.jalon.calendar.Counting.BUSINESS;
import static io.jalon.calendar.Counting.CALENDAR;
import static io.jalon.calendar.Counting.WORKING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jalon.calendar.Rule.Direction;
import io.jalon.calendar.Skipped.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates that say how they were counted. */
class CountedTest {

  private final TestCalendar calendar = new TestCalendar();

  private static Anchor hearing(String day) {
    return Anchor.on("date_audience", "audience", LocalDate.parse(day));
  }

  private static Rule before(String amount, Counting counting) {
    return Rule.of(Direction.BEFORE, amount, counting);
  }

  private static Rule after(String amount, Counting counting) {
    return Rule.of(Direction.AFTER, amount, counting);
  }

  private Counted due(Anchor anchor, Rule rule) {
    return calendar.due().counted(anchor, rule);
  }

  private LocalDate day(Counted counted) {
    return calendar.office().day(counted.at());
  }

  private String said(Counted counted) {
    return calendar.texts().sentence(counted, Locale.FRENCH).replace('\u00a0', ' ');
  }

  private String told(Counted counted) {
    return calendar.texts().sentence(counted, Locale.ENGLISH).replace('\u00a0', ' ');
  }

  @Test
  @Tag("F-40")
  void tellsWhichDaysItLeftOutAndWhy() {
    var counted = due(hearing("2027-05-18"), before("P3D", WORKING));
    assertThat(day(counted)).isEqualTo("2027-05-12");
    assertThat(counted.days()).isEqualTo(3);
    assertThat(counted.skipped())
        .containsExactly(
            skipped("2027-05-15", "2027-05-16", Reason.WEEKEND, null),
            skipped("2027-05-17", "2027-05-17", Reason.HOLIDAY, "lundi de Pentecôte"));
  }

  private static Skipped skipped(String from, String to, Reason reason, @Nullable String name) {
    return new Skipped(LocalDate.parse(from), LocalDate.parse(to), reason, name);
  }

  @Test
  void saysItInFrenchAndInEnglish() {
    var counted = due(hearing("2027-05-18"), before("P3D", WORKING));
    assertThat(said(counted))
        .isEqualTo(
            "3 jours ouvrés avant le 18 mai 2027 (audience) :"
                + " 17 mai férié (lundi de Pentecôte), samedi et dimanche non comptés");
    assertThat(told(counted))
        .isEqualTo(
            "3 working days before 18 May 2027 (audience):"
                + " 17 May is a holiday (Whit Monday), Saturday and Sunday not counted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-06-01 | P1D  | CALENDAR | 1 jour après le 1er juin 2027 (audience)",
        "2027-06-01 | P0D  | CALENDAR | le 1er juin 2027 (audience)",
        "2027-06-03 | P1M  | CALENDAR | 1 mois après le 3 juin 2027 (audience)",
        "2027-01-31 | P1M  | CALENDAR | 1 mois après le 31 janvier 2027 (audience) : fin de mois",
        "2027-06-04 | P1D  | BUSINESS | 1 jour ouvrable après le 4 juin 2027 (audience)",
        "2027-06-05 | P1D  | WORKING  | 1 jour ouvré après le 5 juin 2027 (audience) : dimanche non"
            + " compté",
        "2027-06-04 | P10D | BUSINESS | 10 jours ouvrables après le 4 juin 2027 (audience) :"
            + " 2 dimanches non comptés",
        "2027-06-04 | P11D | WORKING  | 11 jours ouvrés après le 4 juin 2027 (audience) :"
            + " 3 samedis et 3 dimanches non comptés",
        "2027-04-30 | P2W  | CALENDAR | 2 semaines après le 30 avril 2027 (audience)"
      })
  void agreesWithItsNumbers(LocalDate anchor, String amount, Counting counting, String sentence) {
    assertThat(said(due(hearing(anchor.toString()), after(amount, counting)))).isEqualTo(sentence);
  }

  @Test
  void isDueAtAnAppointmentAtItsTime() {
    var counted = due(appointment(), after("P0D", CALENDAR));
    assertThat(counted.at()).isEqualTo("2027-03-12T16:42:00Z");
    assertThat(said(counted)).isEqualTo("le 12 mars 2027 à 17:42 (audience)");
  }

  @Test
  void isDueAtTheEndOfItsDaySomeDaysFromAnAppointmentAndNamesNoHour() {
    var counted = due(appointment(), before("P3D", CALENDAR));
    assertThat(counted.at()).isEqualTo("2027-03-09T22:59:59Z");
    assertThat(said(counted)).isEqualTo("3 jours avant le 12 mars 2027 (audience)");
  }

  @Test
  void isDueAtTheEndOfTheDayToWhichAnAppointmentIsMoved() {
    var saturday = Anchor.appointed("audience", "audience", Instant.parse("2027-03-13T16:42:00Z"));
    var counted = due(saturday, after("P0D", CALENDAR).rolled());
    assertThat(counted.at()).isEqualTo("2027-03-15T22:59:59Z");
    assertThat(said(counted)).startsWith("le 13 mars 2027 (audience) : reporté au 15 mars 2027");
  }

  private static Anchor appointment() {
    return Anchor.appointed("audience", "audience", Instant.parse("2027-03-12T16:42:00Z"));
  }

  @Test
  void saysTheHourOfWhatIsCountedInHours() {
    var launched = Anchor.at("start", null, Instant.parse("2026-03-10T09:00:00Z"));
    assertThat(said(due(launched, after("PT2H", CALENDAR))))
        .isEqualTo("2 heures après le 10 mars 2026 à 10:00 (début de l’étape)");
  }

  @Test
  void isFarAndSaysWhatIsMissingWhenItsAnchorIsNotSet() {
    var counted = due(Anchor.unset("date_audience", "Date d’audience"), before("P3D", WORKING));
    assertThat(counted.at()).isEqualTo(DueDates.FAR);
    assertThat(counted.isSet()).isFalse();
    assertThat(said(counted))
        .isEqualTo("3 jours ouvrés avant « Date d’audience », qui n’est pas renseigné");
    assertThat(calendar.texts().date(counted, Locale.FRENCH)).isEqualTo("Non renseigné");
  }

  @ParameterizedTest
  @CsvSource({
    "france,         2027-03-25, 2027-03-26", // Good Friday
    "alsace-moselle, 2027-03-25, 2027-03-30", // and Easter Monday
    "france,         2028-12-22, 2028-12-26",
    "alsace-moselle, 2028-12-22, 2028-12-27"
  })
  void knowsTheTwoMoreHolidaysOfAlsaceAndMoselle(String region, LocalDate from, LocalDate day) {
    var there = new TestCalendar(Clock.systemUTC(), region);
    var counted = there.due().counted(hearing(from.toString()), after("P1D", WORKING));
    assertThat(there.office().day(counted.at())).isEqualTo(day);
  }

  @Test
  void refusesARegionThatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestCalendar(Clock.systemUTC(), "bretagne"))
        .withMessageContaining("alsace-moselle");
  }

  @Test
  void countsNoHolidayOfTheYear() {
    var counted = due(hearing("2026-12-31"), after("P253D", WORKING));
    assertThat(counted.skipped().stream().filter(s -> s.reason() == Reason.HOLIDAY))
        .extracting(s -> s.from().toString())
        .containsExactly( // those of 2027 that fall on a weekend are weekend days
            "2027-01-01",
            "2027-03-29",
            "2027-05-06",
            "2027-05-17",
            "2027-07-14",
            "2027-11-01",
            "2027-11-11");
  }

  @Test
  void leavesOutTheDaysOnWhichTheOfficeIsClosedFromThenOn() {
    var rule = after("P2D", WORKING);
    assertThat(day(due(hearing("2027-12-23"), rule))).isEqualTo("2027-12-27");
    calendar
        .closings()
        .save(
            new Closing.Days(
                "noel", "pont de Noël", LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 24)));
    var counted = due(hearing("2027-12-23"), rule);
    assertThat(day(counted)).isEqualTo("2027-12-28");
    assertThat(said(counted)).contains("24 décembre fermé (pont de Noël)");
    calendar.closings().remove("noel");
    assertThat(day(due(hearing("2027-12-23"), rule))).isEqualTo("2027-12-27");
  }

  @Test
  void countsTheDaysOfAPeriodOfTheYearAsAllOthers() {
    assertThat(day(due(hearing("2027-11-15"), after("P2D", WORKING)))).isEqualTo("2027-11-17");
  }

  @ParameterizedTest
  @CsvSource({
    "2027-10-31, 2027-10-31",
    "2027-11-01, 2028-04-01",
    "2028-02-29, 2028-04-01",
    "2028-03-31, 2028-04-01",
    "2028-04-01, 2028-04-01"
  })
  void keepsADateOutOfAClosedPeriod(String from, LocalDate day) {
    var rule = after("P0D", CALENDAR).outside("treve_hivernale");
    assertThat(day(due(hearing(from), rule))).isEqualTo(day);
  }

  @Test
  void saysWhatMovedADate() {
    var rule = after("P2M", CALENDAR).outside("treve_hivernale").rolled();
    var counted = due(hearing("2027-10-10"), rule);
    assertThat(counted.reached()).isEqualTo("2027-12-10");
    assertThat(day(counted)).isEqualTo("2028-04-03"); // 1 April 2028 is a Saturday
    assertThat(said(counted))
        .isEqualTo(
            "2 mois après le 10 octobre 2027 (audience) : reporté au 3 avril 2028"
                + " (du 10 décembre au 31 mars exclu (Trêve hivernale), samedi et dimanche)");
  }

  @Test
  void movesToTheNextWorkingDayWhenAsked() {
    var may = hearing("2027-05-15");
    assertThat(day(due(may, after("P0D", CALENDAR)))).isEqualTo("2027-05-15");
    assertThat(day(due(may, after("P0D", CALENDAR).rolled()))).isEqualTo("2027-05-18");
    assertThat(day(due(may, after("P0D", BUSINESS).rolled()))).isEqualTo("2027-05-18");
  }

  @Test
  void refusesAClosedPeriodThatTheOfficeDoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due(hearing("2027-05-15"), after("P0D", CALENDAR).outside("vacances")))
        .withMessageContaining("vacances");
  }

  @Test
  void givesUpWhenTheOfficeIsNeverOpen() {
    for (int year = 2027; year < 2150; year++) {
      var first = LocalDate.of(year, 1, 1);
      calendar
          .closings()
          .save(new Closing.Days("y" + year, "fermé", first, first.plusYears(1).minusDays(1)));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> due(hearing("2027-05-15"), after("P1D", WORKING)))
        .withMessageContaining("out of the calendar");
  }

  @Test
  void refusesAClosingThatCannotBe() {
    var day = LocalDate.of(2027, 5, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Closing.Days("x", "x", day, day.minusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Closing.Days("x", "x", day, day.plusYears(2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Closing.Yearly("x", "x", MonthDay.of(1, 1), MonthDay.of(12, 31)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Closing.Yearly("x", "x", MonthDay.of(3, 1), MonthDay.of(2, 28)));
  }

  @ParameterizedTest
  @CsvSource({
    "2027-12-31, P1D, WORKING, 2028-01-03",
    "2027-12-30, P2D, BUSINESS, 2028-01-03",
    "2028-02-28, P1D, WORKING, 2028-02-29",
    "2028-02-28, P1D, CALENDAR, 2028-02-29",
    "2027-02-28, P1D, CALENDAR, 2027-03-01"
  })
  void countsOverTheEndsOfMonthsAndYears(
      String from, String amount, Counting counting, LocalDate day) {
    assertThat(day(due(hearing(from), after(amount, counting)))).isEqualTo(day);
  }

  @Test
  void comesBackFromTheDatabaseAsItWas() {
    var counted = due(hearing("2027-05-18"), before("P3D", WORKING).outside("treve_hivernale"));
    var kept = new CountedDates.Kept("audience-deadline", "Audience", counted, false);
    calendar.counted().keep("r1", new CountedDates.Kept("audience-deadline", "x", counted, true));
    calendar.counted().keep("r1", kept);
    assertThat(calendar.counted().of("r1")).containsExactly(kept);
    assertThat(calendar.counted().of("r2")).isEmpty();
  }
}
