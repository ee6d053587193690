package io.jalon.action;

import static io.jalon.action.TestActions.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.Database;
import io.jalon.dossier.Documents;
import io.jalon.task.TaskStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read of their actions, and what their answers mean. */
class HumanActionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"task", "validation", "vote", "check", "request-document"})
  void reads_with_the_tags_replaced(String kind) {
    try (var story = new TestActions(Database.H2)) {
      story.with("title", "Voir ${client.nom}\n ").with("description", " Solde : ${dossier.solde}");
      var sheet = action(story, kind).open(story.context());

      assertThat(sheet.title()).isEqualTo("Voir Zoé Çelik");
      assertThat(sheet.description()).startsWith("Solde : 1").contains("250,10");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"validation", "vote"})
  @Tag("F-67")
  void approving_and_refusing_are_distinct(String kind) {
    try (var story = new TestActions(Database.H2)) {
      var action = action(story, kind);
      var context = story.context();

      assertThat(action.answers(context).toString())
          .isEqualTo("{validated=Valider, refused=Refuser}");
      assertThat(action.answered(context, "validated", null)).isEqualTo(TaskStatus.VALIDATED);
      assertThat(action.answered(context, "refused", "trop tôt")).isEqualTo(TaskStatus.REFUSED);
    }
  }

  @Test
  @Tag("F-21")
  void a_check_answers_yes_or_no_or_as_the_office_lists() {
    try (var story = new TestActions(Database.H2)) {
      var check = action(story, "check");
      story.with("kind", "check");
      assertThat(check.answers(story.context()).toString()).isEqualTo("{oui=Oui, non=Non}");

      story.with("result.a_jour", "À jour").with("result.perime", "Périmé");
      assertThat(check.answers(story.context()).toString())
          .isEqualTo("{a_jour=À jour, perime=Périmé}");
      assertThat(check.answered(story.context(), "perime", null)).isEqualTo(TaskStatus.DONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-20")
  void a_document_that_is_received_is_filed(Database database) {
    try (var story = new TestActions(database)) {
      story.with("kind", "request-document").with("document", "Bail signé");
      var request = action(story, "request-document");
      assertThat(request.answers(story.context()).toString())
          .isEqualTo("{recu=Reçu, non_recu=Non reçu}");

      request.answered(story.context(), "non_recu", null);
      assertThat(story.bean(Documents.class).of(DOSSIER)).isEmpty();

      request.answered(story.context(), "recu", "Par courrier");
      assertThat(story.bean(Documents.class).of(DOSSIER))
          .singleElement()
          .satisfies(
              document -> {
                assertThat(document.name()).isEqualTo("Bail signé");
                assertThat(document.body()).isEqualTo("Par courrier");
              });
      assertThat(story.line("document_filed")).containsEntry("name", "Bail signé");
    }
  }

  private static HumanAction action(TestActions story, String kind) {
    return story.bean(ActionKinds.class).humanAction(kind);
  }
}
