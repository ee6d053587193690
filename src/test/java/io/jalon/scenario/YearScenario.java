package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jalon.dossier.RepereKind;
import io.jalon.journal.Entry;
import io.jalon.message.MessageStatus;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year in a dossier's life: three holders, two moved hearings, a pause, a switch, a jump, a call
 * that was interrupted, a mail server dead for two days, a move to a newer version.
 */
@Scenario
class YearScenario {

  private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(6);
  private static final int KILLS = 20;

  /** What is told once whatever happens, and how often. */
  private static final Map<String, Integer> TOLD =
      Map.ofEntries(
          Map.entry("run_launched", 2),
          Map.entry("run_ended", 2),
          Map.entry("run_paused", 1),
          Map.entry("run_resumed", 1),
          Map.entry("run_migrated", 1),
          Map.entry("run_switched", 1),
          Map.entry("run_jumped", 1),
          Map.entry("action_opened", 6),
          Map.entry("action_completed", 4),
          Map.entry("action_cancelled", 1),
          Map.entry("action_ignored", 1),
          Map.entry("call_settled", 1),
          Map.entry("message_queued", 2),
          Map.entry("repere_set", 3));

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
    year.live();
    check(year, "never killed");
    assertThat(life.messages(year.dossier()))
        .extracting(message -> message.status())
        .containsOnly(MessageStatus.SENT);
  }

  @Test
  void a_year_in_which_the_program_is_killed_ends_the_same() {
    int writes = writes();
    assertThat(writes).isGreaterThan(300);
    var random = new Random(20271231);
    int killed = 0;
    for (int drawn = 0; killed < KILLS && drawn < 2 * KILLS; drawn++) {
      int at = 1 + random.nextInt(writes);
      var year = new Year(world);
      if (kills.at(at, year::live)) {
        killed++;
        clock.advance(LONGER_THAN_A_LEASE);
        year.live();
      }
      check(year, "killed at write " + at + " of " + writes);
    }
    assertThat(killed).isEqualTo(KILLS);
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
        .extracting(Task::actionId, Task::status)
        .containsExactlyInAnyOrderElementsOf(expected());
    assertThat(life.messages(dossier))
        .as(when)
        .hasSize(2)
        .allSatisfy(
            message ->
                assertThat(message.status()).isIn(MessageStatus.SENT, MessageStatus.IN_DOUBT));
    assertThat(life.received(dossier)).as(when).hasSizeLessThanOrEqualTo(2);
    var told =
        life.history(dossier).stream()
            .map(line -> line.entry().kind())
            .filter(TOLD::containsKey)
            .collect(Collectors.groupingBy(kind -> kind, Collectors.summingInt(kind -> 1)));
    assertThat(told).as(when).isEqualTo(TOLD);
    assertThat(life.told(dossier, "action_completed"))
        .as(when)
        .extracting(Entry::place)
        .doesNotContainNull();
  }

  private static List<Tuple> expected() {
    return List.of(
        tuple("appel", TaskStatus.DONE),
        tuple("signifier", TaskStatus.DONE),
        tuple("preparer", TaskStatus.DONE),
        tuple("conclure", TaskStatus.CANCELLED),
        tuple("versement_un", TaskStatus.IGNORED),
        tuple("cloturer", TaskStatus.DONE));
  }
}
