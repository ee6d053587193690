package io.jalon.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the date beans answer, and how dates move with what they depend on. */
class DateBeansTest {

  private final DatedRun run = new DatedRun();

  @BeforeAll
  static void quiet() {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
  }

  @AfterEach
  void stop() {
    run.close();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @Test
  void waits_when_the_repere_is_not_set() {
    run.launch();
    assertThat(run.timer("acte-deadline")).isNull();
    assertThat(run.task("signification")).isNull();
    assertThat(run.timer("signification-remind")).isNull();
    assertThat(run.timer("signification-late")).isNull();
    assertThat(run.kept("acte-deadline").counted().isSet()).isFalse();
    assertThat(run.told()).isEmpty();
  }

  @Test
  @Tag("F-35")
  @Tag("F-40")
  void everything_that_depends_on_a_repere_moves_when_it_is_set() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    assertThat(run.timer("acte-deadline")).isEqualTo("2027-05-18T21:59:59Z");
    assertThat(run.task("signification")).isEqualTo("2027-05-12T21:59:59Z");
    assertThat(run.timer("signification-late")).isEqualTo("2027-05-12T21:59:59Z");
    assertThat(run.timer("signification-remind")).isEqualTo("2027-05-10T06:00:00Z");
    assertThat(run.told())
        .containsExactlyInAnyOrder("deadline_moved", "due_moved", "reminder_moved", "alert_moved");
  }

  @Test
  void each_date_is_kept_with_how_it_was_counted() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    var task = run.kept("signification");
    assertThat(task.name()).isEqualTo("Signifier");
    assertThat(task.counted().anchor().label()).isEqualTo("Audience");
    assertThat(task.counted().skipped()).hasSize(2);
    assertThat(run.kept("signification-remind").counted().anchor().name()).isEqualTo("due");
    assertThat(run.kept("run-at-1").counted().at()).isEqualTo("2027-02-11T07:00:00Z");
  }

  @Test
  @Tag("F-40")
  void a_repere_that_moves_moves_them_again_and_the_journal_has_both_dates() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    run.set("date_audience", day("2027-06-18"));
    assertThat(run.timer("acte-deadline")).isEqualTo("2027-06-18T21:59:59Z");
    assertThat(run.told("deadline_moved").get(1).details())
        .containsEntry("old", "2027-05-18T21:59:59Z")
        .containsEntry("due", "2027-06-18T21:59:59Z")
        .doesNotContainKey("kind");
  }

  @Test
  void the_same_value_again_moves_and_tells_nothing() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    int before = run.told().size();
    run.recomputeAll();
    run.set("date_audience", day("2027-05-18"));
    assertThat(run.told()).hasSize(before);
  }

  @Test
  void moved_into_the_past_a_deadline_is_due_at_once_and_reminders_are_left_out() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    run.set("date_audience", day("2027-01-04"));
    assertThat(run.timer("acte-deadline")).isEqualTo("2027-01-04T22:59:59Z");
    assertThat(run.told("deadline_moved").get(1).details()).containsEntry("kind", "past");
    assertThat(run.timer("signification-remind")).isNull();
    assertThat(run.timer("signification-late")).isNull();
    assertThat(run.told("reminder_skipped"))
        .extracting(entry -> entry.details().get("title"))
        .containsExactly("Signifier", "Signifier");
    assertThat(run.told("reminder_skipped"))
        .extracting(entry -> entry.details().get("kind"))
        .containsExactlyInAnyOrder("alert", null);
    assertThat(run.kept("signification-late").skipped()).isTrue();
    assertThat(run.task("signification")).isBefore(Instant.parse("2027-01-04T00:00:00Z"));
  }

  @Test
  void a_reminder_that_was_left_out_comes_back_when_its_date_moves_into_the_future() {
    run.launch();
    run.set("date_audience", day("2027-01-04"));
    run.set("date_audience", day("2027-05-18"));
    assertThat(run.timer("signification-remind")).isEqualTo("2027-05-10T06:00:00Z");
    assertThat(run.kept("signification-remind").skipped()).isFalse();
  }

  @Test
  void a_reminder_is_left_out_once_however_often_it_is_computed() {
    run.launch();
    run.set("date_audience", day("2027-01-04"));
    run.recomputeAll();
    assertThat(run.told("reminder_skipped")).hasSize(2);
  }

  @Test
  void unset_again_everything_waits_again() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    run.unset("date_audience");
    assertThat(run.timer("acte-deadline")).isNull();
    assertThat(run.task("signification")).isNull();
    assertThat(run.timer("signification-remind")).isNull();
    assertThat(run.told("deadline_moved").get(1).details())
        .containsEntry("old", "2027-05-18T21:59:59Z")
        .doesNotContainKey("due");
    assertThat(run.kept("acte-deadline").counted().isSet()).isFalse();
  }

  @Test
  void a_reminder_that_lies_in_the_past_from_the_start_is_left_out_and_noted() {
    run.set("date_audience", day("2027-01-14"));
    run.launch();
    assertThat(run.task("signification")).isEqualTo("2027-01-11T22:59:59Z");
    assertThat(run.timer("signification-remind")).isNull();
    assertThat(run.timer("signification-late")).isEqualTo("2027-01-11T22:59:59Z");
    assertThat(run.told()).containsExactly("reminder_skipped");
  }

  @Test
  void an_action_after_another_waits_from_its_end_to_a_morning() {
    run.launch();
    run.at("2027-01-20T15:42:00Z");
    run.done("signification");
    assertThat(run.timer("compte-after")).isEqualTo("2027-01-28T07:00:00Z");
    run.at("2027-01-22T10:00:00Z");
    run.recomputeAll();
    assertThat(run.timer("compte-after")).isEqualTo("2027-01-28T07:00:00Z");
    assertThat(run.kept("compte-after").counted().anchor().label()).isEqualTo("Signifier");
  }

  @Test
  void a_task_counts_from_its_creation_whenever_it_is_computed_again() {
    run.launch();
    run.done("signification");
    run.at("2027-02-01T10:00:00Z");
    run.fire("compte-after");
    var due = run.task("compte");
    assertThat(due).isEqualTo("2027-02-15T22:59:59Z");
    assertThat(run.timer("compte-remind")).isEqualTo("2027-02-11T07:00:00Z");
    run.at("2027-02-08T10:00:00Z");
    run.recomputeAll();
    assertThat(run.task("compte")).isEqualTo(due);
    assertThat(run.timer("compte-remind")).isEqualTo("2027-02-11T07:00:00Z");
  }

  @Test
  void an_alert_on_the_run_counts_from_its_launch() {
    run.launch();
    assertThat(run.timer("run-at-1")).isEqualTo("2027-02-11T07:00:00Z");
    run.at("2027-01-25T09:00:00Z");
    run.recomputeAll();
    assertThat(run.timer("run-at-1")).isEqualTo("2027-02-11T07:00:00Z");
  }

  @Test
  @Tag("F-41")
  void a_step_that_waits_for_its_start_counts_from_its_opening() {
    run.launch();
    run.set("date_audience", day("2027-05-18"));
    run.done("signification");
    run.fire("compte-after");
    run.done("compte");
    assertThat(run.timer("attente-opens")).isEqualTo("2027-05-15T06:00:00Z");
    assertThat(run.timer("attente-deadline")).isNull();
    run.at("2027-05-15T06:00:00Z");
    run.fire("attente-opens");
    run.opened("attente", "plaidoirie");
    assertThat(run.timer("attente-deadline")).isEqualTo("2027-07-15T21:59:59Z");
    run.at("2027-06-01T06:00:00Z");
    run.recomputeAll();
    assertThat(run.timer("attente-deadline")).isEqualTo("2027-07-15T21:59:59Z");
  }
}
