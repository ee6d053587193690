package io.jalon.action;

import static io.jalon.action.TestActions.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.Database;
import io.jalon.message.Notifications;
import io.jalon.outbox.AnswerField;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.outbox.Secrets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a request is written from its action and the dossier. */
@Tag("F-220")
class HttpRequestEffectTest {

  private static HttpCall queued(TestActions story) {
    return story.bean(HttpCalls.class).last("run-1", "acte", 1).orElseThrow();
  }

  private static TestActions call(TestActions story) {
    return story
        .with("role", "gestionnaire")
        .with("method", "POST")
        .with("url", "https://api.exemple.fr/c?n=${client.nom}&k=${secret.cle}")
        .with("header.X-Nom", "${client.nom}")
        .with("header.Authorization", "Bearer ${secret.cle}")
        .with("content-type", "application/json")
        .with("body", "{ \"nom\": \"${client.nom}\", \"solde\": ${dossier.solde} }")
        .with("timeout", "30")
        .with("retries", "2")
        .with("field.score", "number /score")
        .with("field.releve", "date-time /a/b");
  }

  @ParameterizedTest
  @EnumSource
  void a_request_waits_with_its_values_and_without_its_secrets(Database database) {
    try (var story = new TestActions(database)) {
      assertThat(call(story).run("http-request")).isEqualTo(Outcome.STARTED);

      var request = queued(story).request();
      var secret = Secrets.reference("cle");
      assertThat(request.url())
          .isEqualTo("https://api.exemple.fr/c?n=Zo%C3%A9%20%C3%87elik&k=" + secret);
      assertThat(request.headers())
          .containsEntry("X-Nom", "Zo%C3%A9 %C3%87elik")
          .containsEntry("Authorization", "Bearer " + secret);
      assertThat(request.body()).isEqualTo("{ \"nom\": \"Zoé Çelik\", \"solde\": 1250.10 }");
      assertThat(request.timeout()).isEqualTo(30);
      assertThat(request.retries()).isEqualTo(2);
      assertThat(queued(story).fields())
          .containsExactly(
              new AnswerField("score", AnswerField.Type.NUMBER, "/score"),
              new AnswerField("releve", AnswerField.Type.DATE_TIME, "/a/b"));
      assertThat(queued(story).request().host()).isEqualTo("api.exemple.fr");
      assertThat(story.line("call_queued")).containsEntry("method", "POST").hasSize(2);
      assertThat(queued(story).dossierId()).isEqualTo(DOSSIER);
    }
  }

  @Test
  void a_name_in_the_dossier_can_pass_for_no_secret() {
    try (var story = new TestActions(Database.H2)) {
      story.sql("update client set name = 'a' || chr(1) || 'cle' || chr(2)");
      call(story).run("http-request");

      assertThat(queued(story).request().url()).contains("n=a%01cle%02&");
      assertThat(queued(story).request().headers()).containsEntry("X-Nom", "a cle");
    }
  }

  @Test
  void a_body_that_the_dossier_breaks_has_failed_and_its_role_hears_of_it() {
    try (var story = new TestActions(Database.H2)) {
      story.held("gestionnaire", "Camille", "camille");
      story.sql("update dossier set balance = null");

      assertThat(call(story).run("http-request")).isEqualTo(Outcome.STARTED);

      assertThat(queued(story).status()).isEqualTo(HttpCall.Status.DECIDED);
      assertThat(queued(story).outcome().result()).isEqualTo("echec");
      assertThat(story.line("call_failed"))
          .containsEntry("reason", "bad_body")
          .containsEntry("host", "api.exemple.fr");
      assertThat(story.bean(Notifications.class).of("camille")).hasSize(1);
    }
  }
}
