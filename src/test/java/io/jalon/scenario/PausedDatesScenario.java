package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.CountedDates;
import io.jalon.calendar.CountedTexts;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.run.RunCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time that a run stands still counts in no delay. */
@Scenario
@Tag("F-72")
class PausedDatesScenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String HEARING = "date_audience_arret";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private RunCommands commands;
  @Autowired private CountedDates dates;
  @Autowired private CountedTexts texts;
  @Autowired private TestClock clock;

  private Dossier dossier;
  private LocalDate begin;

  @BeforeEach
  void aRun() {
    office.repere(HEARING, RepereKind.DATE);
    office.publish(
        """
        sequence: arret
        name: Arrêt
        roles: { gestionnaire: internal }
        reperes: [date_audience_arret]
        steps:
          - id: instruire
            actions:
              - { id: relancer, role: gestionnaire, task: { title: Relancer, due: 10 days } }
              - { id: suite, role: gestionnaire, task: { title: Suite, due: 3 days }, after: relancer }
              - id: plaider
                role: gestionnaire
                task: { title: Plaider, due: 2 days before date_audience_arret }
            deadline: 30 days
            routes: [ { when: expired, to: tard }, { otherwise: fini } ]
          - { id: fini, end: Fini }
          - { id: tard, end: Trop tard }
        """);
    dossier = office.dossier("M. Luc Blanc");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    begin = today();
    office.set(dossier, HEARING, begin.plusDays(60).toString());
    life.launch("arret", dossier);
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, PARIS);
  }

  private LocalDate due(String action) {
    return day(Objects.requireNonNull(life.task(dossier, action).dueAt()));
  }

  private void stand(int days) {
    var run = life.run(dossier).id();
    office.as("camille", () -> commands.pause(run, "Médiation"));
    life.pass(dossier, Duration.ofDays(days));
    office.as("camille", () -> commands.resume(run));
  }

  @Test
  void what_is_due_some_days_after_it_began_is_due_as_much_later() {
    stand(5);
    assertThat(due("relancer")).isEqualTo(begin.plusDays(15));
    assertThat(life.told(dossier, "due_moved"))
        .singleElement()
        .satisfies(line -> assertThat(line.details()).containsEntry("title", "Relancer"));
  }

  @Test
  void several_pauses_add_up() {
    stand(5);
    life.pass(dossier, Duration.ofDays(1));
    stand(3);
    assertThat(due("relancer")).isEqualTo(begin.plusDays(18));
  }

  @Test
  void what_begins_after_a_pause_is_counted_from_its_own_begin() {
    stand(5);
    life.done(dossier, "relancer");
    assertThat(due("suite")).isEqualTo(begin.plusDays(8));
  }

  @Test
  void a_deadline_comes_as_much_later() {
    stand(40);
    assertThat(life.run(dossier).active()).isTrue();
    life.until(dossier, clock.instant().plus(Duration.ofDays(29)));
    assertThat(life.run(dossier).active()).isTrue();
    life.pass(dossier, Duration.ofDays(2));
    assertThat(life.run(dossier).endLabel()).isEqualTo("Trop tard");
  }

  @Test
  void what_hangs_on_a_date_does_not_wait() {
    stand(5);
    assertThat(due("plaider")).isEqualTo(begin.plusDays(58));
  }

  @Test
  @Tag("F-40")
  void how_it_was_counted_says_how_long_the_pause_was() {
    stand(5);
    var kept = dates.find(life.run(dossier).id(), "relancer").orElseThrow();
    assertThat(texts.sentence(kept, Locale.FRENCH).replace('\u00A0', ' '))
        .startsWith("10 jours après le ")
        .endsWith("pause de 5 jours non comptée");
  }
}
