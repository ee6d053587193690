package io.jalon.action;

import static io.jalon.action.TestActions.DOSSIER;
import static io.jalon.action.TestActions.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.Database;
import io.jalon.dossier.Appointment;
import io.jalon.dossier.Appointments;
import io.jalon.dossier.Documents;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.FieldRefused;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.RepereRefused;
import io.jalon.expression.ExpressionRefused;
import io.jalon.journal.Entry.Place;
import io.jalon.message.Message;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What automatic actions do to a dossier, on both databases. */
class EffectsTest {

  @ParameterizedTest
  @EnumSource
  @Tag("F-123")
  void notifies_those_who_hold_a_role_once_each(Database database) {
    try (var story = new TestActions(database)) {
      story.held("gestionnaire", "Camille", "camille");
      story.with("to", "gestionnaire").with("text", "Loyer de ${client.nom}\nreçu");

      assertThat(story.run("notify")).isEqualTo(Outcome.DONE);

      var notifications = story.bean(Notifications.class);
      var mine = notifications.of("camille");
      assertThat(mine).extracting(Notification::text).containsExactly("Loyer de Zoé Çelik reçu");
      assertThat(notifications.read(mine.get(0).id(), "paul")).isEmpty();
      assertThat(notifications.read(mine.get(0).id(), "camille").orElseThrow().readAt())
          .isEqualTo(story.clock.instant());
      assertThat(story.line("notification_sent")).containsEntry("recipient", "Camille");
    }
  }

  @Test
  void tells_the_team_what_nobody_could_be_told() {
    try (var story = new TestActions(Database.H2)) {
      story.with("to", "avocat").with("text", "Audience").run("notify");

      assertThat(story.line("notification_sent"))
          .containsEntry("role", "avocat")
          .containsEntry("team", "gestionnaires")
          .doesNotContainKey("recipient");
    }
  }

  @ParameterizedTest
  @EnumSource
  void reminds_whoever_has_the_action_to_do(Database database) {
    try (var story = new TestActions(database)) {
      story.held("huissier", "Hugo", "hugo");
      story.open("t1", "remplacant", Instant.parse("2026-03-20T22:59:59Z"));

      story.with("to", "huissier").run("remind");

      var bean = story.bean(Notifications.class);
      assertThat(bean.of("remplacant"))
          .singleElement()
          .satisfies(
              told ->
                  assertThat(told.text().replace('\u00a0', ' '))
                      .contains("Signifier l’acte", "20 mars 2026"));
      assertThat(bean.of("hugo")).isEmpty();
      assertThat(story.line("reminder_sent"))
          .containsEntry("title", "Signifier l’acte")
          .containsEntry("recipient", "remplacant");
    }
  }

  @Test
  void reminds_the_role_of_a_task_that_waits_for_somebody() {
    try (var story = new TestActions(Database.H2)) {
      story.open("t1", null, null);
      story.run("remind");

      assertThat(story.line("reminder_sent")).containsEntry("role", "huissier");
    }
  }

  @Test
  void reminds_nobody_once_the_action_is_over() {
    try (var story = new TestActions(Database.H2)) {
      story.run("remind");
      assertThat(story.told("reminder_sent")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void alerts_a_role_that_an_action_is_late(Database database) {
    try (var story = new TestActions(database)) {
      story.held("responsable_contentieux", "Rita", "rita");
      story.open("t1", "hugo", null);

      story.with("to", "responsable_contentieux").run("alert");

      assertThat(story.bean(Notifications.class).of("rita")).hasSize(1);
      assertThat(story.line("alert_raised"))
          .containsEntry("title", "Signifier l’acte")
          .containsEntry("role", "responsable_contentieux")
          .containsEntry("recipient", "Rita");
    }
  }

  @Test
  void alerts_of_the_whole_sequence_and_tells_the_team_when_nobody_holds_the_role() {
    try (var story = new TestActions(Database.H2)) {
      story.with("to", "avocat").with("kind", "alert");
      var place = new Place("run-1", "contentieux", 3, null, null, 0);
      story.inTransaction(() -> story.bean(Effects.class).run(story.at(place)));

      assertThat(story.line("alert_raised"))
          .containsEntry("title", "Contentieux locatif")
          .containsEntry("team", "gestionnaires");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-118")
  void enters_an_appointment_and_lets_it_move(Database database) {
    try (var story = new TestActions(database)) {
      var rule = "before date_audience P1D working";
      story.with("title", "Point avec ${client.nom}").with("at", rule).with("minutes", "45");
      story.with("depends", "date_audience");
      story.dated(rule, null).run("appointment");

      var appointments = story.bean(Appointments.class);
      var entered = appointments.depending("run-1", "date_audience").get(0);
      assertThat(entered.title()).isEqualTo("Point avec Zoé Çelik");
      assertThat(entered.startsAt()).isNull();
      assertThat(entered.rule()).isEqualTo(rule);
      assertThat(entered.place()).isEqualTo(PLACE);

      var at = Instant.parse("2026-05-04T06:00:00Z");
      appointments.move(entered.id(), at);
      appointments.move(entered.id(), at);
      assertThat(appointments.of(DOSSIER)).extracting(Appointment::startsAt).containsExactly(at);
      assertThat(story.line("appointment_moved")).containsEntry("at", at.toString());
      appointments.move(entered.id(), null);
      assertThat(appointments.find(entered.id()).orElseThrow().startsAt()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-119")
  void writes_a_document_and_files_it(Database database) {
    try (var story = new TestActions(database)) {
      story.with("message", "lettre").run("create-document");

      assertThat(story.bean(Documents.class).of(DOSSIER))
          .singleElement()
          .satisfies(
              document -> {
                assertThat(document.name()).isEqualTo("Lettre à Zoé Çelik");
                assertThat(document.body()).isEqualTo("Bonjour Zoé Çelik,");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-121")
  void sets_an_attribute_to_a_computed_value_and_keeps_both(Database database) {
    try (var story = new TestActions(database)) {
      story.with("field", "dossier.solde").with("value", "dossier.solde / 3").run("set-field");

      assertThat(story.line("field_set"))
          .containsEntry("old", "1250.10")
          .containsEntry("new", "416.70");
      assertThat(story.told("field_set").get(0).place()).isEqualTo(PLACE);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-121")
  void sets_and_removes_a_repere(Database database) {
    try (var story = new TestActions(database)) {
      story.repere("date_reponse", "Date de réponse", RepereKind.DATE);
      story.with("field", "repere.date_reponse");
      story.with("value", "date(\"2026-03-12\") + duration(\"P3D\")").run("set-field");
      assertThat(story.repere("date_reponse")).isEqualTo("2026-03-15");

      story.with("value", "null").run("set-field");
      assertThat(story.repere("date_reponse")).isNull();
    }
  }

  @Test
  void throws_a_value_that_the_field_cannot_have() {
    try (var story = new TestActions(Database.H2)) {
      story.repere("date_reponse", "Date de réponse", RepereKind.DATE);
      story.with("field", "repere.date_reponse").with("value", "\"demain\"");
      assertThatThrownBy(() -> story.run("set-field")).isInstanceOf(RepereRefused.class);

      story.with("field", "dossier.statut").with("value", "null");
      assertThatThrownBy(() -> story.run("set-field")).isInstanceOf(FieldRefused.class);

      story.with("value", "for x in [1] return x");
      assertThatThrownBy(() -> story.run("set-field")).isInstanceOf(ExpressionRefused.class);

      story.with("field", "dossier.reference").with("value", "\"X\"");
      assertThatThrownBy(() -> story.run("set-field")).isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sets_the_status_once(Database database) {
    try (var story = new TestActions(database)) {
      story.with("status", "clos").run("set-status");
      story.run("set-status");

      assertThat(story.bean(Dossiers.class).find(DOSSIER).orElseThrow().status()).isEqualTo("clos");
      assertThat(story.line("field_set"))
          .containsEntry("old", "ouvert")
          .containsEntry("new", "clos");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-18")
  void a_letter_waits_to_be_printed_and_never_reaches_the_outbox(Database database) {
    try (var story = letter(database)) {
      assertThat(story.run("send-message")).isEqualTo(Outcome.DONE);

      assertThat(story.bean(Messages.class).of(DOSSIER))
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(letter.channel()).isEqualTo(Message.Channel.LETTER);
                assertThat(letter.status()).isEqualTo(MessageStatus.TO_PRINT);
                assertThat(letter.recipientName()).isEqualTo("Zoé");
                assertThat(letter.recipientAddress()).isEmpty();
                assertThat(letter.addressed()).isFalse();
              });
      assertThat(story.kinds()).contains("message_to_print").doesNotContain("message_queued");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-129")
  void sends_nothing_when_its_reason_is_gone(Database database) {
    try (var story = letter(database).with("while", "dossier.solde > 2000")) {
      assertThat(story.run("send-message")).isEqualTo(Outcome.CANCELLED);

      assertThat(story.bean(Messages.class).of(DOSSIER)).isEmpty();
      assertThat(story.line("message_dropped"))
          .containsEntry("reason", "dossier.solde > 2000")
          .containsEntry("values", "dossier.solde = 1250.10");
    }
  }

  @Test
  @Tag("F-129")
  void drops_what_was_validated_when_its_reason_is_gone() {
    try (var story = letter(Database.H2).with("while", "dossier.solde > 2000")) {
      story.inTransaction(
          () ->
              story.bean(ActionKinds.class).humanAction("validate-message").open(story.context()));
      story.run("send-message");

      assertThat(story.bean(Messages.class).at(PLACE))
          .extracting(Message::status)
          .isEqualTo(List.of(MessageStatus.DROPPED));
      assertThat(story.line("message_dropped")).containsEntry("subject", "Lettre à Zoé Çelik");
    }
  }

  @Test
  @Tag("F-129")
  void sends_what_is_kept_whatever_became_of_its_reason() {
    try (var story = letter(Database.H2).with("while", "dossier.solde > 2000")) {
      assertThat(story.with("keep", "true").run("send-message")).isEqualTo(Outcome.DONE);
      assertThat(story.bean(Messages.class).of(DOSSIER)).hasSize(1);
    }
  }

  @Test
  void any_effect_may_depend_on_a_condition() {
    try (var story = new TestActions(Database.H2).with("while", "dossier.statut = \"clos\"")) {
      assertThat(story.with("status", "archive").run("set-status")).isEqualTo(Outcome.CANCELLED);
      assertThat(story.kinds()).contains("action_dropped").doesNotContain("field_set");
    }
  }

  private static TestActions letter(Database database) {
    var story = new TestActions(database);
    story.sql("insert into role (id, label) values ('locataire', 'Locataire')");
    story.held("locataire", "Zoé", null);
    return story.with("message", "lettre").with("to", "locataire").with("letter", "true");
  }
}
