package io.jalon.message;

import static io.jalon.message.TestMessages.DOSSIER;
import static io.jalon.message.TestMessages.PLACE;
import static io.jalon.message.TestMessages.holder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jalon.Database;
import io.jalon.journal.Author;
import io.jalon.journal.Entry.Place;
import io.jalon.message.MessageSearch.State;
import io.jalon.outbox.MailTexts;
import io.jalon.outbox.ReceivedMail;
import io.jalon.outbox.TestOutbox;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages are written once, leave only when they may, and are kept as they left. */
class MessagesTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
  private static final Place OTHER_STEP =
      new Place("run-1", "contentieux", 3, "demeure", "lettre", 1);

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
      story.release();
      story.outbox().deliver();

      var sent = MAILBOX.getReceivedMessages()[0];
      assertThat(sent.getSubject()).isEqualTo("Relance pour Zoé Çelik");
      assertThat(ReceivedMail.text(sent).strip())
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
      story.release();
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
      story.release();
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
      story.release();
      story.outbox().deliver();
      story.release();
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
      story.release();
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
      story.release();

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
      story.release();
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
      story.release();
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
      story.release();
      story.outbox().deliver();

      assertThat(story.message().status()).isEqualTo(MessageStatus.KEPT);
      assertThat(story.history())
          .containsExactly("message_prepared", "message_queued", "message_kept");
      assertThat(story.outbox().bean(MailTexts.class).eml(story.mails().of(story.message())))
          .asString()
          .contains("Subject: Relance", "Bonjour");
    }
  }

  @Test
  void recordsWhyAMessageCouldNotLeave() {
    try (var story = new TestMessages(Database.H2, TestOutbox.sender(1))) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.outbox().deliver();
      for (var hour = 0; hour < 100; hour++) {
        story.outbox().deliverAfter(Duration.ofHours(1));
      }

      assertThat(story.message().status()).isEqualTo(MessageStatus.FAILED);
      assertThat(story.message().failure()).isNotBlank();
      assertThat(story.entry("message_failed").details().get("reason"))
          .isEqualTo(story.message().failure());
      assertThat(story.troubles()).containsExactly(story.message());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  @Tag("F-129")
  void dropsAMessageWhoseCauseIsGoneWhenItLeaves(Database database) {
    try (var story = takenBackFor(database, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.releasedWhile("dossier.solde > 0");
      story.prepare("Relance", "Bonjour");
      story.release();
      story.owes("0.00");
      story.outbox().deliverAfter(TEN_MINUTES);

      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.message().status()).isEqualTo(MessageStatus.DROPPED);
      assertThat(story.entry("message_dropped").details())
          .containsEntry("reason", "dossier.solde > 0")
          .containsEntry("values", "dossier.solde = 0.00");
      assertThat(story.troubles()).isEmpty();
    }
  }

  @Test
  @Tag("F-129")
  void sendsAMessageThatIsKeptWhateverBecameOfItsCause() {
    try (var story = takenBackFor(Database.H2, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.releasedWhile("dossier.solde > 0");
      story.kept();
      story.prepare("Relance", "Bonjour");
      story.release();
      story.owes("0.00");
      story.inTransaction(causes -> causes.interrupted("run-1"));
      story.outbox().deliverAfter(TEN_MINUTES);

      assertThat(story.message().status()).isEqualTo(MessageStatus.SENT);
    }
  }

  @Test
  @Tag("F-129")
  void sendsNothingForACauseThatCannotBeToldAndSaysSo() {
    try (var story = takenBackFor(Database.H2, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.releasedWhile("lettre.status = \"done\"");
      story.prepare("Relance", "Bonjour");
      story.release();
      story.outbox().deliverAfter(TEN_MINUTES);

      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.troubles()).containsExactly(story.message());
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-73")
  void sendsNothingOfARunThatWasInterrupted(Database database) {
    try (var story = takenBackFor(database, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.prepare(OTHER_STEP, "Mise en demeure", "À valider");
      story.inTransaction(causes -> causes.interrupted("run-1"));
      story.outbox().deliverAfter(Duration.ofDays(1));

      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.messages().of(DOSSIER))
          .extracting(Message::status)
          .containsExactly(MessageStatus.DROPPED, MessageStatus.DROPPED);
      assertThat(story.history()).filteredOn("message_dropped"::equals).hasSize(2);
    }
  }

  @Test
  @Tag("F-129")
  void sendsNothingOfAStepThatWasInterruptedAndEverythingOfOthers() {
    try (var story = takenBackFor(Database.H2, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.prepare(OTHER_STEP, "Mise en demeure", "Bonjour");
      story.release(OTHER_STEP);
      story.inTransaction(
          causes ->
              causes.stepInterrupted(
                  new Place("run-1", "contentieux", 3, "amiable", null, 1), Set.of()));
      story.outbox().deliverAfter(TEN_MINUTES);

      assertThat(story.messages().of(DOSSIER))
          .extracting(message -> message.place().stepId(), Message::status)
          .containsExactlyInAnyOrder(
              tuple("amiable", MessageStatus.DROPPED), tuple("demeure", MessageStatus.SENT));
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void waitsWithARunThatPauses(Database database) {
    try (var story = takenBackFor(database, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.inTransaction(causes -> causes.paused("run-1"));
      story.outbox().deliverAfter(Duration.ofDays(20));
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.states()).containsExactly(State.HELD);

      story.inTransaction(causes -> causes.resumed("run-1"));
      story.outbox().deliver();
      assertThat(story.message().status()).isEqualTo(MessageStatus.SENT);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  @Tag("F-19")
  void leavesNothingPreparedWhenItsValidationIsCancelled(Database database) {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.inTransaction(causes -> causes.cancelled(PLACE));
      story.release();
      story.outbox().deliver();

      assertThat(story.message().status()).isEqualTo(MessageStatus.DROPPED);
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  @Tag("F-122")
  void takesAMessageBackUntilItLeaves(Database database) {
    try (var story = takenBackFor(database, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.outbox().deliverAfter(TEN_MINUTES.minusSeconds(1));

      assertThat(story.commands().takeBack(story.message(), "Le client a payé")).isTrue();
      story.outbox().deliverAfter(TEN_MINUTES);

      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.message().status()).isEqualTo(MessageStatus.TAKEN_BACK);
      assertThat(story.entry("message_taken_back").details())
          .containsEntry("reason", "Le client a payé");
      assertThat(story.commands().takeBack(story.message(), "Encore")).isFalse();
    }
  }

  @Test
  void cannotTakeBackWhatHasLeft() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      assertThat(story.commands().takeBack(story.message(), "Trop tôt")).isFalse();
      story.release();
      story.outbox().deliver();

      assertThat(story.commands().takeBack(story.message(), "Trop tard")).isFalse();
      assertThat(story.message().status()).isEqualTo(MessageStatus.SENT);
    }
  }

  @Test
  void takesALetterBackBeforeItIsPrinted() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", null));
      story.onPaper();
      story.prepare("Relance", "Bonjour");
      story.release();

      assertThat(story.commands().takeBack(story.message(), "Adresse fausse")).isTrue();
      assertThat(story.message().status()).isEqualTo(MessageStatus.TAKEN_BACK);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-122")
  void sendsAMessageAgainUnderANewKeyToThePresentAddress(Database database) throws Exception {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "fausse@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.outbox().deliver();
      story.held(holder("Zoé", "zoe@exemple.fr"));
      var first = story.message();

      var again = (SentAgain.Queued) story.commands().sendAgain(first, "Jamais reçu");
      assertThat(story.commands().sendAgain(first, "Un double clic"))
          .isInstanceOf(SentAgain.UnderWay.class);
      story.outbox().deliver();

      assertThat(MAILBOX.getReceivedMessages())
          .extracting(mail -> ((InternetAddress) mail.getAllRecipients()[0]).getAddress())
          .containsExactly("fausse@exemple.fr", "zoe@exemple.fr");
      assertThat(MAILBOX.getReceivedMessages())
          .extracting(mail -> mail.getMessageID())
          .doesNotHaveDuplicates();
      assertThat(again.messages())
          .singleElement()
          .satisfies(
              message -> {
                assertThat(message.resendOf()).isEqualTo(first.id());
                assertThat(message.mailKey()).isEqualTo("run-1:relance:1:1:r1");
              });
      assertThat(story.entry("message_sent_again").details())
          .containsEntry("reason", "Jamais reçu")
          .containsEntry("first", first.id());
    }
  }

  @Test
  void sendsAgainWhatWasSentAgainUnderOneMoreKey() {
    try (var story = withServer(Database.H2)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.outbox().deliver();
      var second = (SentAgain.Queued) story.commands().sendAgain(story.message(), "Une fois");
      story.outbox().deliver();
      var third =
          (SentAgain.Queued) story.commands().sendAgain(second.messages().get(0), "Deux fois");

      assertThat(third.messages())
          .extracting(Message::mailKey)
          .containsExactly("run-1:relance:1:1:r2");
    }
  }

  @Test
  void sendsAgainToWhoeverHoldsTheRoleNowWhatNobodyCouldReceive() {
    try (var story = withServer(Database.H2)) {
      story.held();
      story.prepare("Relance", "Bonjour");
      story.release();
      assertThat(story.troubles()).containsExactly(story.message());
      assertThat(story.commands().sendAgain(story.message(), "Encore"))
          .isInstanceOf(SentAgain.Unaddressed.class);

      story.held(holder("Zoé", "zoe@exemple.fr"), holder("Paul", "paul@exemple.fr"));
      story.commands().sendAgain(story.message(), "Locataires retrouvés");
      story.outbox().deliver();

      assertThat(MAILBOX.getReceivedMessages()).hasSize(2);
    }
  }

  @Test
  @Tag("F-19")
  void sendsNothingAgainThatWasRefusedOrHasNotLeft() {
    try (var story = takenBackFor(Database.H2, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      assertThat(story.commands().sendAgain(story.message(), "Vite"))
          .isInstanceOf(SentAgain.NothingToRepeat.class);
      story.messages().refuse(PLACE, "Non");
      assertThat(story.commands().sendAgain(story.message(), "Tout de même"))
          .isInstanceOf(SentAgain.NothingToRepeat.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-122")
  void holdsAllMessagesOfATemplateAndLetsThemGo(Database database) {
    try (var story = withServer(database)) {
      story.held(holder("Zoé", "zoe@exemple.fr"));
      story.prepare("Relance", "Bonjour");
      story.release();
      var holds = story.outbox().bean(MessageHolds.class);
      assertThat(holds.hold("contentieux", "Erreur dans le texte")).isTrue();
      story.prepare(OTHER_STEP, "Mise en demeure", "Bonjour");
      story.release(OTHER_STEP);
      story.outbox().deliverAfter(Duration.ofDays(3));

      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
      assertThat(story.states()).containsExactly(State.HELD, State.HELD);
      assertThat(story.entry("messages_held").details())
          .containsEntry("template", "contentieux")
          .containsEntry("reason", "Erreur dans le texte");
      assertThat(story.entry("message_held").details()).containsEntry("subject", "Mise en demeure");

      assertThat(holds.release("contentieux", "Texte corrigé")).isTrue();
      story.outbox().deliver();
      assertThat(MAILBOX.getReceivedMessages()).hasSize(2);
      assertThat(story.history()).contains("messages_released");
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsMessagesByWhatBecameOfThem(Database database) {
    try (var story = takenBackFor(database, TEN_MINUTES)) {
      story.held(holder("Zoé", "zoe@exemple.fr"), holder("Paul", null));
      story.prepare("Relance", "Bonjour");
      story.release();
      story.prepare(OTHER_STEP, "Mise en demeure", "À valider");
      var search = story.outbox().bean(MessageSearch.class);

      assertThat(search.of(DOSSIER, State.WAITING))
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.message().recipientName()).isEqualTo("Zoé");
                assertThat(found.waiting())
                    .isEqualTo(
                        new MessageSearch.Waiting(
                            Instant.parse("2026-03-12T09:10:00Z"), false, false, 0, null));
              });
      assertThat(search.of(DOSSIER, State.FAILED)).hasSize(2);
      assertThat(search.of(DOSSIER, State.PREPARED)).hasSize(1);
      assertThat(search.of(DOSSIER, State.HELD)).isEmpty();
      assertThat(search.of(DOSSIER, null)).hasSize(4);
      var all = new MessageSearch.Filter(null, "contentieux", null);
      var first = search.page(all, null, 3);
      var rest = search.page(all, first.get(2).message().id(), 3);
      assertThat(first).hasSize(3);
      assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
      assertThat(search.page(new MessageSearch.Filter(null, "autre", null), null, 9)).isEmpty();
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

  private static TestMessages takenBackFor(Database database, Duration time) {
    return new TestMessages(database, TestOutbox.sender(MAILBOX.getSmtp().getPort()), time);
  }

  private static TestMessages withServer(Database database) {
    return new TestMessages(database, TestOutbox.sender(MAILBOX.getSmtp().getPort()));
  }
}
