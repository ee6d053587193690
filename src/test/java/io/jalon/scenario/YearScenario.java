package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.message.MessageStatus;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year in a dossier's life: three holders, two moved hearings, a pause, a switch, a jump, a call
 * that was interrupted, a mail server dead for two days, a move to a newer version.
 */
@Scenario
class YearScenario {

  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(6);
  private static final int KILLS = 20;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** What is told, by whom, and how often; nothing else. */
  private static final Map<String, Integer> TOLD =
      Map.ofEntries(
          Map.entry("dossier_created", 1),
          Map.entry("holder_set", 5),
          Map.entry("repere_set", 3),
          Map.entry("run_launched camille", 1),
          Map.entry("run_launched lea", 1),
          Map.entry("run_ended lea", 2),
          Map.entry("run_paused marc", 1),
          Map.entry("run_resumed marc", 1),
          Map.entry("run_migrated lea", 1),
          Map.entry("run_switched lea", 1),
          Map.entry("run_jumped lea", 1),
          Map.entry("step_entered camille", 1),
          Map.entry("step_entered marc", 1),
          Map.entry("step_entered lefevre", 1),
          Map.entry("step_entered lea", 3),
          Map.entry("step_ended marc", 1),
          Map.entry("step_ended lefevre", 1),
          Map.entry("step_ended lea", 2),
          Map.entry("route_taken marc", 1),
          Map.entry("route_taken lefevre", 1),
          Map.entry("route_taken lea", 2),
          Map.entry("action_opened camille", 1),
          Map.entry("action_opened marc", 1),
          Map.entry("action_opened lefevre", 1),
          Map.entry("action_opened lea", 3),
          Map.entry("action_assigned", 2),
          Map.entry("action_completed marc", 1),
          Map.entry("action_completed lefevre", 1),
          Map.entry("action_completed lea", 2),
          Map.entry("action_cancelled lea", 1),
          Map.entry("action_ignored lea", 1),
          Map.entry("due_moved", 2),
          Map.entry("due_moved marc", 1),
          Map.entry("due_moved lea", 1),
          Map.entry("deadline_moved", 2),
          Map.entry("alert_moved", 2),
          Map.entry("alert_raised", 1),
          Map.entry("call_queued annee", 1),
          Map.entry("call_in_doubt annee", 1),
          Map.entry("call_settled marc", 1),
          Map.entry("message_prepared annee", 2),
          Map.entry("message_queued annee", 2),
          Map.entry("message_sent annee", 2));

  /** An action: who had it last, what became of it, and on which day of the year it was due. */
  private record Done(String action, String holder, TaskStatus status, @Nullable Long due) {}

  private static final List<Done> DONE =
      List.of(
          new Done("appel", "marc", TaskStatus.DONE, null),
          // Thirty days from the sixth, and ten of a pause.
          new Done("signifier", "lefevre", TaskStatus.DONE, 46L),
          // Ten days before the hearing, which was moved to the eightieth.
          new Done("preparer", "lea", TaskStatus.DONE, 70L),
          // Due by the newer version alone: twenty days from the day after the hearing.
          new Done("conclure", "lea", TaskStatus.CANCELLED, 110L),
          new Done("versement_un", "lea", TaskStatus.IGNORED, null),
          new Done("cloturer", "lea", TaskStatus.DONE, null));

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Year.World world;
  @Autowired private Tasks tasks;
  @Autowired private Fuse fuse;
  @Autowired private Kills kills;
  @Autowired private TestClock clock;

  @BeforeEach
  void anOffice() {
    office.functions("locataire", "huissier_annee");
    office.repere("date_audience_annee", RepereKind.DATE);
  }

  @Test
  @Tag("F-33")
  @Tag("F-73")
  @Tag("F-74")
  @Tag("F-76")
  @Tag("F-90")
  void a_year_ends_with_exactly_what_was_expected() {
    var year = new Year(world);
    int asked = Neighbour.PROGRAM.asked.size();
    year.live();
    check(year, "never killed");
    assertThat(life.messages(year.dossier()))
        .extracting(message -> message.status())
        .containsOnly(MessageStatus.SENT);
    assertThat(life.received(year.dossier())).hasSize(2);
    assertThat(Neighbour.PROGRAM.asked).hasSize(asked + 1);
  }

  /** Each kill falls on one of the writes that come next, wherever the year stands by then. */
  @Test
  void a_year_in_which_the_program_is_killed_twenty_times_ends_the_same() {
    int far = 2 * writes() / KILLS;
    var random = new Random(20271231);
    var year = new Year(world);
    var at = new ArrayList<Integer>();
    while (at.size() < KILLS) {
      at.add(1 + random.nextInt(far));
      assertThat(kills.at(at.get(at.size() - 1), year::live)).as("it was over before").isTrue();
      clock.advance(LONGER_THAN_A_LEASE);
    }
    year.live();
    check(year, "killed after the writes " + at);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 29, 61, 83})
  void a_year_in_which_the_program_is_killed_once_ends_the_same(int percent) {
    int write = 1 + writes() * percent / 100;
    var year = new Year(world);
    assertThat(kills.at(write, year::live)).isTrue();
    clock.advance(LONGER_THAN_A_LEASE);
    year.live();
    check(year, "killed at write " + write);
  }

  /** How many writes a year takes; the next one may take some less, or more. */
  private int writes() {
    var year = new Year(world);
    fuse.arm(Integer.MAX_VALUE);
    year.live();
    return fuse.written(Integer.MAX_VALUE);
  }

  private void check(Year year, String when) {
    var dossier = year.dossier();
    var runs = life.runs(dossier);
    assertThat(runs).as(when).hasSize(2).noneMatch(Run::active);
    assertThat(life.run(dossier).endLabel()).as(when).isEqualTo("Soldé");
    assertThat(runs.get(1).version()).as(when).isEqualTo(year.newer());
    assertThat(runs.stream().flatMap(run -> tasks.ofRun(run.id()).stream()))
        .as(when)
        .extracting(task -> done(task, year))
        .containsExactlyInAnyOrderElementsOf(DONE);
    assertThat(life.messages(dossier))
        .as(when)
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(message.status()).isIn(MessageStatus.SENT, MessageStatus.IN_DOUBT));
    assertThat(told(dossier)).as(when).isEqualTo(expected(dossier));
  }

  private static Done done(Task task, Year year) {
    var due = task.dueAt();
    return new Done(
        task.actionId(),
        String.valueOf(task.assignee()),
        task.status(),
        due == null ? null : ChronoUnit.DAYS.between(day(year.begin()), day(due)));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, PARIS);
  }

  private Map<String, Integer> told(Dossier dossier) {
    return life.history(dossier).stream()
        .map(line -> (line.entry().kind() + " " + line.author().id()).strip())
        .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.summingInt(k -> 1)));
  }

  /** A mail that was handed over when the program died is in doubt, which is told and alerted. */
  private Map<String, Integer> expected(Dossier dossier) {
    var expected = new TreeMap<>(TOLD);
    for (var message : life.messages(dossier)) {
      if (message.status() == MessageStatus.IN_DOUBT) {
        expected.merge("message_sent annee", -1, Integer::sum);
        expected.merge("message_in_doubt annee", 1, Integer::sum);
        expected.merge("alert_raised annee", 1, Integer::sum);
      }
    }
    expected.values().removeIf(times -> times == 0);
    return expected;
  }
}
