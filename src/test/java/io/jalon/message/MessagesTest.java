package io.jalon.message;

import static io.jalon.message.TestMessages.DOSSIER;
import static io.jalon.message.TestMessages.PLACE;
import static io.jalon.message.TestMessages.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jalon.Database;
import io.jalon.journal.Author;
import io.jalon.journal.Entry.Place;
import io.jalon.outbox.MailTexts;
import io.jalon.outbox.TestOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are written once, leave only when they may, and are kept as they left. */
class MessagesTest {

  @RegisterExtension
  static final GreenMailExtension MAILBOX =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @ParameterizedTest
  @EnumSource
  @Tag("F-18")
  @Tag("F-24")
  void sendsWhatItWroteAndRecordsIt(Database database) throws Exception {
    try (var story = withServer(database)) {
      story.held(holder("Zoé Çelik", "zoe@exemple.fr"));
      story.prepare("Relance pour ${client.nom}", "Bonjour ${client.nom},\nmerci de payer.");
      story.messages().release(PLACE);
      story.outbox().deliver();

      var sent = MAILBOX.getReceivedMessages()[0];
      assertThat(sent.getSubject()).isEqualTo("Relance pour Zoé Çelik");
      assertThat(sent.getContent().toString().strip())
          .isEqualToNormalizingNewlines("Bonjour Zoé Çelik,\nmerci de payer.");
      assertThat(story.message().status()).isEqualTo(MessageStatus.SENT);
      assertThat(story.message().sentAt()).isEqualTo(Instant.parse("2026-03-12T09:00:00Z"));
      assertThat(story.history())
          .containsExactly("message_prepared", "message_queued", "message_sent");
      assertThat(story.line("message_sent").author()).isEqualTo(Author.template("contentieux"));
      assertThat(story.entry("message_sent").place()).isEqualTo(PLACE);
      assertThat(story.entry("message_sent").details())
          .containsEntry("subject", "Relance pour Zoé Çelik")
          .containsEntry("recipient", "Zoé Çelik");
    }
  }

  @Test
  @Tag("F-47")
  void keepsWhatItWroteWhenTheFactsChangeLater() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé Çelik", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour ${client.nom}");
      story.clientIsNamed("Zoé Martin");
      story.prepare("Relance", "Bonjour ${client.nom}");
      story.messages().release(PLACE);
      story.outbox().deliver();

      assertThat(story.message().body()).isEqualTo("Bonjour Zoé Çelik");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-19")
  void sendsNothingBeforeItIsReleased(Database database) {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");

      story.outbox().deliverAfter(Duration.ofDays(1));

      assertThat(story.message().status()).isEqualTo(MessageStatus.PREPARED);
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-19")
  void neverSendsWhatWasRefusedAndRecordsTheRefusal(Database database) {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.messages().refuse(PLACE, "Le client a payé");
      story.messages().release(PLACE);
      story.outbox().deliverAfter(Duration.ofDays(1));

      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.message().status()).isEqualTo(MessageStatus.REFUSED);
      assertThat(story.entry("message_refused").details())
          .containsEntry("note", "Le client a payé");
      assertThat(story.history()).containsExactly("message_prepared", "message_refused");
    }
  }

  @ParameterizedTest
  @EnumSource
  void releasesOnceHoweverOftenItIsAsked(Database database) {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.messages().release(PLACE);
      story.outbox().deliver();
      story.messages().release(PLACE);
      story.messages().refuse(PLACE, null);
      story.outbox().deliver();

      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
      assertThat(story.message().status()).isEqualTo(MessageStatus.SENT);
      assertThat(story.history()).containsOnlyOnce("message_queued");
    }
  }

  @Test
  void writesToEveryHolderOfTheRole() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", "zoe@exemple.fr"), holder("Paul", "paul@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.messages().release(PLACE);
      story.outbox().deliver();

      assertThat(story.messages().at(PLACE))
          .extracting(Message::mailKey)
          .containsExactly("run-1:relance:1:1", "run-1:relance:1:2");
      assertThat(MAILBOX.getReceivedMessages()).hasSize(2);
    }
  }

  @Test
  void writesAgainInAnotherPassOfTheStep() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      var again = new Place("run-1", "contentieux", 3, "amiable", "relance", 2);
      story.prepare(again, "Relance", "Bonjour encore");

      assertThat(story.messages().of(DOSSIER))
          .extracting(Message::body)
          .containsExactly("Bonjour", "Bonjour encore");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-45")
  void recordsTheTagsThatHadNoValueOnce(Database database) {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "zoe@exemple.fr"), holder("Paul", "paul@exemple.fr"));
      story.prepare("À ${client.ville}", "Le ${client.ville}, bonjour ${client.nom}");

      assertThat(story.entry("tags_empty").details())
          .containsEntry("tags", "client.ville")
          .containsEntry("content", "relance_1");
      assertThat(story.entry("tags_empty").place()).isEqualTo(PLACE);
      assertThat(story.messages().at(PLACE))
          .hasSize(2)
          .extracting(Message::body)
          .containsOnly("Le [non renseigné], bonjour Zoé Çelik");
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordsAMessageThatNobodyCanReceive(Database database) {
    try (var story = withServer(database)) {
      story.held();
      story.prepare("Relance", "Bonjour");
      story.messages().release(PLACE);

      assertThat(story.message().status()).isEqualTo(MessageStatus.FAILED);
      assertThat(story.message().failure()).isEqualTo("no_holder");
      assertThat(story.entry("message_unaddressed").details())
          .containsEntry("role", "locataire")
          .containsEntry("reason", "no_holder");
      assertThat(story.outbox().deliver()).isZero();
    }
  }

  @Test
  void recordsAHolderWithoutAnAddressAndStillWritesToTheOthers() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", null), holder("Paul", "paul@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.messages().release(PLACE);
      story.outbox().deliver();

      assertThat(story.messages().at(PLACE))
          .extracting(Message::status)
          .containsExactly(MessageStatus.FAILED, MessageStatus.SENT);
      assertThat(story.entry("message_unaddressed").details())
          .containsEntry("recipient", "Zoé")
          .containsEntry("reason", "no_address");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe@exemple.fr\r\nBcc: x@exemple.fr", "a@b.fr,c@d.fr", "zoe"})
  void writesToNoAddressThatIsNotOne(String address) {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", address));
      story.prepare("Relance", "Bonjour");

      assertThat(story.message().status()).isEqualTo(MessageStatus.FAILED);
      assertThat(story.message().failure()).isEqualTo("bad_address");
    }
  }

  @Test
  void addsNoHeaderFromAValueOrAName() throws Exception {
    try (var story = withServer(Database.H2)) {
      story.clientIsNamed("Zoé\r\nBcc: x@exemple.fr");
      story.held(holder("Zoé\nBcc: y@exemple.fr", "zoe@exemple.fr"));
      story.prepare("Relance ${client.nom}", "Bonjour");
      story.messages().release(PLACE);
      story.outbox().deliver();

      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
      var sent = MAILBOX.getReceivedMessages()[0];
      assertThat(sent.getSubject()).isEqualTo("Relance Zoé Bcc: x@exemple.fr");
      assertThat(sent.getAllRecipients()).hasSize(1);
      assertThat(sent.getHeader("Bcc")).isNull();
    }
  }

  @Test
  void cutsASubjectThatIsTooLongBetweenCharacters() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("x" + "😀".repeat(2000), "Bonjour");

      var subject = story.message().subject();
      assertThat(subject.length()).isBetween(990, 998);
      assertThat(subject).endsWith("😀");
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-18")
  void keepsMessagesWithoutAServerAndShowsThem(Database database) {
    try (var story = new TestMessages(database, null)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.messages().release(PLACE);
      story.outbox().deliver();

      assertThat(story.message().status()).isEqualTo(MessageStatus.KEPT);
      assertThat(story.history())
          .containsExactly("message_prepared", "message_queued", "message_kept");
      assertThat(story.outbox().bean(MailTexts.class).eml(story.message().mail()))
          .asString()
          .contains("Subject: Relance", "Bonjour");
    }
  }

  @Test
  void recordsWhyAMessageCouldNotLeave() {
    try (var story = new TestMessages(Database.H2, TestOutbox.sender(1))) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.messages().release(PLACE);
      story.outbox().deliver();
      for (var hour = 0; hour < 5; hour++) {
        story.outbox().deliverAfter(Duration.ofHours(1));
      }

      assertThat(story.message().status()).isEqualTo(MessageStatus.FAILED);
      assertThat(story.message().failure()).isNotBlank();
      assertThat(story.entry("message_failed").details().get("reason"))
          .isEqualTo(story.message().failure());
    }
  }

  @Test
  void comesFromAnAction() {
    var step = new Place("run-1", "contentieux", 3, "amiable", null, 1);
    assertThatThrownBy(() -> new Messages.Order(step, DOSSIER, "c", "s", "b", "locataire"))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void answersTheMessagesOfADossierOldestFirst() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      var first = story.prepare("Relance", "Bonjour").get(0);

      assertThat(story.messages().of(DOSSIER)).isEqualTo(List.of(first));
      assertThat(story.messages().find(first.id())).contains(first);
      assertThat(story.messages().find("'; drop table message; --")).isEmpty();
    }
  }

  private static TestMessages withServer(Database database) {
    return new TestMessages(database, TestOutbox.sender(MAILBOX.getSmtp().getPort()));
  }
}
