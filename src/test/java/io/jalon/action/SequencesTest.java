package io.jalon.action;

import static io.jalon.action.TestActions.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import io.jalon.Database;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.RunOrigin;
import io.jalon.run.Runs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sequences that launch another one on the same dossier, or hand over to it. */
class SequencesTest {

  @ParameterizedTest
  @EnumSource
  @Tag("F-59")
  void launches_another_sequence_and_both_know_of_it(Database database) {
    try (var story = story(database)) {
      launches(story);

      assertThat(story.run("launch-sequence")).isEqualTo(Outcome.DONE);

      var runs = story.bean(Runs.class);
      var child = runs.launchedBy("run-1").get(0);
      assertThat(child.parentRunId()).isEqualTo("run-1");
      assertThat(child.parentAction()).isEqualTo("acte");
      assertThat(child.launchedBy()).isEqualTo("camille");
      assertThat(story.line("sequence_launched")).containsEntry("run", "run-2");
      assertThat(story.line("run_launched")).containsEntry("parent", "Contentieux locatif");
    }
  }

  @Test
  @Tag("F-59")
  void waits_for_its_end_when_it_is_told_to() {
    try (var story = story(Database.H2)) {
      launches(story);
      assertThat(story.with("waits", "true").run("launch-sequence")).isEqualTo(Outcome.STARTED);
    }
  }

  @Test
  @Tag("F-59")
  void one_that_runs_already_is_a_result() {
    try (var story = story(Database.H2)) {
      when(story.launcher.launch(eq("relance"), eq(DOSSIER), any(), any()))
          .thenReturn(new Launch.AlreadyRunning(run("run-0")));

      assertThat(story.with("waits", "true").run("launch-sequence"))
          .isEqualTo(Outcome.done("already_running"));
      assertThat(story.line("sequence_launched")).containsEntry("kind", "already_running");
    }
  }

  @Test
  void one_that_is_not_published_is_for_somebody_to_look_at() {
    try (var story = story(Database.H2)) {
      when(story.launcher.launch(any(), any(), any(), any())).thenReturn(new Launch.NotPublished());
      assertThatThrownBy(() -> story.run("launch-sequence"))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-89")
  void hands_over_and_ends_as_switched(Database database) {
    try (var story = story(database)) {
      launches(story);

      assertThat(story.run("switch")).isEqualTo(Outcome.DONE);
      var runs = story.bean(Runs.class);
      runs.reached("run-1", "Remis au contentieux");
      runs.ended("run-1", "reached", null);

      var ended = runs.find("run-1").orElseThrow();
      assertThat(ended.endKind()).isEqualTo("switched");
      assertThat(ended.endLabel()).isEqualTo("Remis au contentieux");
      assertThat(ended.switchedTo()).isEqualTo("run-2");
      assertThat(story.line("run_switched")).containsEntry("from", "Contentieux locatif");
    }
  }

  @Test
  void cannot_hand_over_to_itself() {
    try (var story = story(Database.H2)) {
      when(story.launcher.launch(any(), any(), any(), any()))
          .thenReturn(new Launch.AlreadyRunning(run("run-1")));
      assertThatThrownBy(() -> story.run("switch")).isInstanceOf(IllegalStateException.class);
    }
  }

  private static TestActions story(Database database) {
    return new TestActions(database).with("sequence", "relance");
  }

  /** As the engine launches: it writes the row of the run. */
  private static void launches(TestActions story) {
    when(story.launcher.launch(any(), any(), any(), any()))
        .thenAnswer(
            call -> {
              Run.Parent parent = call.getArgument(3);
              var runs = story.bean(Runs.class);
              runs.started(
                  "run-2",
                  new RunOrigin(
                      call.getArgument(0),
                      "Relance",
                      1,
                      call.getArgument(1),
                      call.getArgument(2),
                      parent));
              return new Launch.Launched(runs.find("run-2").orElseThrow());
            });
  }

  private static Run run(String id) {
    return new Run(
        id,
        "relance",
        1,
        DOSSIER,
        java.time.Instant.EPOCH,
        "camille",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
