package io.jalon.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.jalon.Database;
import io.jalon.outbox.Outbox.Fate;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.IllegalTransactionStateException;

/** Mails leave once, or it is known why not. */
class OutboxTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONGER_THAN_A_LEASE = OutboxRows.LEASE.plusSeconds(1);

  @RegisterExtension
  static final GreenMailExtension MAILBOX =
      new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @ParameterizedTest
  @EnumSource
  @Tag("F-18")
  void sendsAMailOnceWithTheIdOfItsKey(Database database) throws Exception {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue("run:lettre:1:1");
      outbox.queue("run:lettre:1:1");

      outbox.deliver();
      outbox.deliverAfter(Duration.ofDays(1));

      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
      assertThat(MAILBOX.getReceivedMessages()[0].getMessageID())
          .matches("<[0-9a-f-]{36}@jalon\\.example>");
      assertThat(outbox.status("run:lettre:1:1")).isEqualTo("SENT");
      assertThat(outbox.fates)
          .containsExactly(new Fate.Sent("run:lettre:1:1", Instant.parse("2026-03-12T09:00:00Z")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void dropsTheMailOfACauseThatWasRolledBack(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      assertThatThrownBy(
              () ->
                  outbox.inTransaction(
                      () -> {
                        outbox.bean(Outbox.class).queue(TestOutbox.mail("k"), TestOutbox.TOPIC);
                        throw new IllegalStateException("the next action failed");
                      }))
          .hasMessage("the next action failed");

      assertThat(outbox.deliver()).isZero();
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void queuesOnlyInTheTransactionOfACause(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      var face = outbox.bean(Outbox.class);
      assertThatThrownBy(() -> face.queue(TestOutbox.mail("k"), TestOutbox.TOPIC))
          .isInstanceOf(IllegalTransactionStateException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitsForAServerThatIsDown(Database database) {
    var server = mailbox();
    server.setPort(1);
    try (var outbox = TestOutbox.on(database, server).start()) {
      outbox.queue("k");
      outbox.deliver();
      assertThat(outbox.status("k")).isEqualTo("QUEUED");

      server.setPort(MAILBOX.getSmtp().getPort());
      assertThat(outbox.deliverAfter(MINUTE.minusSeconds(1))).isZero();
      assertThat(outbox.deliverAfter(Duration.ofSeconds(1))).isOne();

      assertThat(outbox.status("k")).isEqualTo("SENT");
      assertThat(outbox.attempts("k")).isEqualTo(2);
      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void triesAgainEverLessOftenAndGivesUpInTheEnd(Database database) {
    try (var server = ScriptedServer.answering(Map.of("RCPT", "450 mailbox busy"));
        var outbox = TestOutbox.on(database, TestOutbox.sender(server.port())).start()) {
      outbox.queue("k");
      outbox.deliver();
      for (var minutes : new int[] {1, 5, 15, 60, 60}) {
        assertThat(outbox.deliverAfter(Duration.ofMinutes(minutes).minusSeconds(1))).isZero();
        assertThat(outbox.deliverAfter(Duration.ofSeconds(1))).isOne();
        assertThat(outbox.status("k")).isEqualTo("QUEUED");
      }
      outbox.clock.advance(Duration.ofDays(4).minusHours(3));
      while (outbox.status("k").equals("QUEUED")) {
        outbox.deliverAfter(Duration.ofHours(1));
      }

      assertThat(outbox.status("k")).isEqualTo("FAILED");
      assertThat(outbox.clock.instant())
          .isBetween(Instant.parse("2026-03-16T08:00:00Z"), Instant.parse("2026-03-16T10:00:00Z"));
      assertThat(outbox.fates)
          .singleElement()
          .isInstanceOfSatisfying(
              Fate.Failed.class, fate -> assertThat(fate.reason()).contains("mailbox busy"));
      assertThat(outbox.deliverAfter(Duration.ofDays(1))).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 no such mailbox",
    "DATA, 554 not from you",
    "'.', 552 too large",
  })
  @Tag("F-122")
  void failsForGoodWithTheServersWordsWhenItRefusesForGood(String command, String answer) {
    try (var server = ScriptedServer.answering(Map.of(command, answer));
        var outbox = TestOutbox.on(Database.H2, TestOutbox.sender(server.port())).start()) {
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("FAILED");
      assertThat(outbox.fates)
          .singleElement()
          .isInstanceOfSatisfying(
              Fate.Failed.class, fate -> assertThat(fate.reason()).contains(answer));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 mailbox busy",
    "DATA, 451 try later",
    "'.', 452 disk full",
    "MAIL, 530 sign in first",
  })
  void triesAgainWhatMayPassOrIsTheOfficesOwnFault(String command, String answer) {
    try (var server = ScriptedServer.answering(Map.of(command, answer));
        var outbox = TestOutbox.on(Database.H2, TestOutbox.sender(server.port())).start()) {
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("QUEUED");
      assertThat(outbox.fates).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-73")
  void doesNotTryAgainWhatLostItsCauseWhileItWasHandedOver(Database database) {
    try (var server = ScriptedServer.answering(Map.of("RCPT", "450 mailbox busy"));
        var outbox = TestOutbox.on(database, TestOutbox.sender(server.port())).start()) {
      server.when("RCPT", () -> assertThat(outbox.withdraw("k", "run_interrupted")).isFalse());
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("CANCELLED");
      assertThat(outbox.fates)
          .containsExactly(new Fate.Dropped("k", Map.of("kind", "run_interrupted")));
      assertThat(outbox.deliverAfter(Duration.ofDays(1))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void keepsAsSentWhatTheServerTookAlthoughItsCauseWasGone(Database database) {
    try (var server = ScriptedServer.answering(Map.of());
        var outbox = TestOutbox.on(database, TestOutbox.sender(server.port())).start()) {
      server.when("RCPT", () -> outbox.withdraw("k", "run_interrupted"));
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("SENT");
      assertThat(outbox.fates).singleElement().isInstanceOf(Fate.Sent.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void waitsWhileItCanBeTakenBack(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).takeBack(MINUTE).start()) {
      outbox.queue("k");
      outbox.queue("gone");
      assertThat(outbox.deliver()).isZero();

      assertThat(outbox.cancel("gone")).isTrue();
      assertThat(outbox.deliverAfter(MINUTE)).isOne();

      assertThat(outbox.status("k")).isEqualTo("SENT");
      assertThat(outbox.status("gone")).isEqualTo("CANCELLED");
      assertThat(outbox.cancel("k")).isFalse();
      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsNothingThatWasTakenBackAfterItWasClaimed(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue("k");
      var ledger = outbox.bean(OutboxLedger.class);
      var claim = ledger.claim(MailRows.KIND).orElseThrow();

      assertThat(outbox.cancel("k")).isTrue();

      assertThat(ledger.sending(claim, "")).isFalse();
      assertThat(outbox.deliverAfter(Duration.ofDays(1))).isZero();
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void holdsEverythingOfATopicUntilItIsReleased(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue("k");
      var ledger = outbox.bean(OutboxLedger.class);
      var claimed = ledger.claim(MailRows.KIND).orElseThrow();
      assertThat(outbox.hold()).isTrue();
      assertThat(outbox.hold()).isFalse();
      outbox.queue("late");

      assertThat(ledger.sending(claimed, "")).isFalse();
      assertThat(outbox.deliverAfter(Duration.ofDays(1))).isZero();

      assertThat(outbox.release()).isTrue();
      assertThat(outbox.release()).isFalse();
      assertThat(outbox.deliver()).isEqualTo(2);
      assertThat(MAILBOX.getReceivedMessages()).hasSize(2);
      assertThat(outbox.bean(Holds.class).all())
          .singleElement()
          .satisfies(hold -> assertThat(hold.releasedAt()).isNotNull());
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void holdsNothingOfOtherTopics(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.hold();
      outbox.inTransaction(
          () -> outbox.bean(Outbox.class).queue(TestOutbox.mail("k"), "reclamation"));

      assertThat(outbox.deliver()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void suspendsAndResumesSingleMails(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue("k");
      outbox.inTransaction(() -> outbox.bean(Outbox.class).suspend(List.of("k")));
      assertThat(outbox.deliverAfter(Duration.ofDays(1))).isZero();

      outbox.inTransaction(() -> outbox.bean(Outbox.class).resume(List.of("k")));
      assertThat(outbox.deliver()).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void sparesAPersonASecondMailTooSoon(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).gap(Duration.ofHours(1)).start()) {
      outbox.queue("k");
      outbox.queue("soon");
      outbox.queue(new Outbox.Mail("other", "Paul", "paul@exemple.fr", "Objet", "Texte"));
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("SENT");
      assertThat(outbox.status("other")).isEqualTo("SENT");
      assertThat(outbox.status("soon")).isEqualTo("QUEUED");
      outbox.deliverAfter(Duration.ofMinutes(59));
      assertThat(outbox.status("soon")).isEqualTo("QUEUED");
      outbox.deliverAfter(MINUTE);
      assertThat(outbox.status("soon")).isEqualTo("SENT");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void doesNotMakeAMailWaitForItsOwnFailure(Database database) {
    var server = mailbox();
    server.setPort(1);
    try (var outbox = TestOutbox.on(database, server).gap(Duration.ofDays(1)).start()) {
      outbox.queue("k");
      outbox.deliver();
      server.setPort(MAILBOX.getSmtp().getPort());
      outbox.deliverAfter(MINUTE);

      assertThat(outbox.status("k")).isEqualTo("SENT");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  @Tag("F-129")
  void dropsAMailWhoseCauseIsGoneWhenItLeaves(Database database) {
    LastCheck paid = key -> Optional.of(Map.of("reason", "solde > 0"));
    try (var outbox = TestOutbox.on(database, mailbox()).with(LastCheck.class, paid).start()) {
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("CANCELLED");
      assertThat(outbox.fates)
          .containsExactly(new Fate.Dropped("k", Map.of("reason", "solde > 0")));
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }
  }

  @Test
  void refusesRetriesWithoutAnEnd() {
    var hour = Duration.ofHours(1);
    assertThatThrownBy(() -> new RetrySettings(List.of(), hour))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetrySettings(List.of(Duration.ZERO), hour))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetrySettings(List.of(hour), Duration.ofDays(31)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource
  void keepsMailsWithoutAServerAndNeverSendsThemLater(Database database) {
    try (var outbox = TestOutbox.withoutServer(database).start()) {
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("KEPT");
      assertThat(outbox.fates).containsExactly(new Fate.Kept("k"));
      assertThat(outbox.deliverAfter(Duration.ofDays(1))).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void doubtsAMailWhoseDispatcherDiedWhileSendingAndDoesNotSendItAgain(Database database) {
    var crashing = TestOutbox.crashingAfter(mailbox());
    try (var outbox = TestOutbox.on(database, crashing).start()) {
      outbox.queue("k");
      assertThatThrownBy(outbox::deliver).hasMessage("the machine is gone");
      assertThat(outbox.deliver()).isZero();
      assertThat(outbox.status("k")).isEqualTo("SENDING");

      assertThat(outbox.deliverAfter(LONGER_THAN_A_LEASE)).isZero();

      assertThat(outbox.status("k")).isEqualTo("IN_DOUBT");
      assertThat(outbox.fates).containsExactly(new Fate.InDoubt("k", OutboxLeases.LOST));
      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void doubtsAMailWhenTheServerHangsUpBeforeItsLastWord(Database database) {
    try (var server = ScriptedServer.answering(Map.of(".", ""));
        var outbox = TestOutbox.on(database, TestOutbox.sender(server.port())).start()) {
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("IN_DOUBT");
      assertThat(outbox.fates).singleElement().isInstanceOf(Fate.InDoubt.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void sendsAMailWhoseServerHangsUpInsteadOfSayingGoodbye(Database database) {
    try (var server = ScriptedServer.answering(Map.of("QUIT", ""));
        var outbox = TestOutbox.on(database, TestOutbox.sender(server.port())).start()) {
      outbox.queue("k");
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("SENT");
    }
  }

  @ParameterizedTest
  @EnumSource
  void queuesAgainWhatWasClaimedByADispatcherThatDied(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue("k");
      var ledger = outbox.bean(OutboxLedger.class);
      var lost = ledger.claim(MailRows.KIND).orElseThrow();
      assertThat(outbox.deliver()).isZero();

      assertThat(outbox.deliverAfter(LONGER_THAN_A_LEASE)).isOne();

      assertThat(outbox.status("k")).isEqualTo("SENT");
      assertThat(ledger.sending(lost, "")).isFalse();
      assertThat(MAILBOX.getReceivedMessages()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsOnceWhenTwoDispatchersWorkAtOnce(Database database) throws Exception {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      IntStream.range(0, 20).forEach(n -> outbox.queue("k" + n));
      var threads = Executors.newFixedThreadPool(2);
      var first = threads.submit(outbox::deliver);
      var second = threads.submit(outbox::deliver);

      assertThat(first.get() + second.get()).isEqualTo(20);
      threads.shutdown();
      assertThat(Arrays.stream(MAILBOX.getReceivedMessages()).map(OutboxTest::id))
          .hasSize(20)
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-18")
  void showsAMailExactlyAsItLeft(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue("k");
      outbox.deliver();
      outbox.clock.advance(Duration.ofDays(30));

      var shown = new String(outbox.bean(MailTexts.class).eml(TestOutbox.mail("k")), US_ASCII);
      var received = GreenMailUtil.getWholeMessage(MAILBOX.getReceivedMessages()[0]);
      assertThat(received.strip()).endsWith(shown.strip());
      assertThat(shown).contains("Date: Thu, 12 Mar 2026 09:00:00 +0000");
    }
  }

  @ParameterizedTest
  @EnumSource(names = "H2")
  void failsAtOnceWhenTheAddressCannotBeOne(Database database) {
    try (var outbox = TestOutbox.on(database, mailbox()).start()) {
      outbox.queue(new Outbox.Mail("k", "Zoé", "a@b.fr, c@d.fr", "Objet", "Texte"));
      outbox.deliver();

      assertThat(outbox.status("k")).isEqualTo("FAILED");
      assertThat(outbox.fates).singleElement().isInstanceOf(Fate.Failed.class);
      assertThat(MAILBOX.getReceivedMessages()).isEmpty();
    }
  }

  private static JavaMailSenderImpl mailbox() {
    return TestOutbox.sender(MAILBOX.getSmtp().getPort());
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
