package io.jalon.outbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalon.Database;
import io.jalon.outbox.CallFate;
import io.jalon.outbox.CallOwner.Leave;
import io.jalon.outbox.CallOwner.Receipt;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCall.Status;
import io.jalon.outbox.HttpCalls.Decision;
import io.jalon.outbox.HttpRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;

/** What becomes of calls, with a program that answers, is busy, hangs up or was never there. */
@Tag("F-220")
class HttpCallsTest {

  @ParameterizedTest
  @EnumSource(Database.class)
  void an_answer_is_read_and_given_to_the_run_once(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(200, "{ \"score\": 12.50, \"adresse\": { \"ville\": \"Brest\" } }");
      story.queue("GET", 0);

      story.callDue();
      story.callDue();

      assertThat(story.program.asked).hasSize(1);
      assertThat(story.owner.given).hasSize(1);
      var outcome = story.now().outcome();
      assertThat(story.now().status()).isEqualTo(Status.DELIVERED);
      assertThat(outcome.result()).isEqualTo("reussi");
      assertThat(outcome.code()).isEqualTo(200);
      assertThat(outcome.values())
          .containsEntry("score", new BigDecimal("12.5"))
          .containsEntry("ville", "Brest");
      assertThat(story.fates).singleElement().isInstanceOf(CallFate.Answered.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void what_may_be_repeated_is_until_it_succeeds(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(500, "").then(503, "").then(429, "").then(200, "{}");
      story.queue("PUT", 3);

      story.callDue();
      story.callAfter(Duration.ofSeconds(59));
      assertThat(story.program.asked).hasSize(1);
      story.callAfter(Duration.ofSeconds(1));
      story.callAfter(Duration.ofMinutes(5));
      assertThat(story.now().status()).isEqualTo(Status.QUEUED);
      story.callAfter(Duration.ofMinutes(15));

      assertThat(story.now().outcome().result()).isEqualTo("reussi");
      assertThat(story.fates)
          .extracting(Object::getClass)
          .containsExactly(
              CallFate.Retried.class,
              CallFate.Retried.class,
              CallFate.Retried.class,
              CallFate.Answered.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void after_the_last_retry_it_has_failed(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(500, "").then(500, "non");
      story.queue("GET", 1);

      story.callDue();
      story.callAfter(Duration.ofMinutes(1));

      assertThat(story.now().outcome().result()).isEqualTo("echec");
      assertThat(story.now().outcome().code()).isEqualTo(500);
      assertThat(story.now().outcome().failure()).isEqualTo("busy");
      assertThat(story.owner.given).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void what_may_not_be_repeated_is_in_doubt_when_its_answer_is_lost(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(com.sun.net.httpserver.HttpExchange::close);
      story.queue("POST", 4);

      story.callDue();
      story.callAfter(Duration.ofDays(1));

      assertThat(story.program.asked).hasSize(1);
      assertThat(story.now().status()).isEqualTo(Status.IN_DOUBT);
      assertThat(story.owner.given).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_post_that_was_refused_or_that_broke_the_other_side_is_not_repeated(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(500, "");
      story.queue("POST", 4);

      story.callDue();

      assertThat(story.now().outcome().code()).isEqualTo(500);
      assertThat(story.now().status()).isEqualTo(Status.DELIVERED);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_post_that_never_left_is_repeated(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.close();
      story.queue("POST", 4);

      story.callDue();

      assertThat(story.now().status()).isEqualTo(Status.QUEUED);
      assertThat(story.fates.get(0))
          .isInstanceOfSatisfying(
              CallFate.Retried.class,
              retried -> assertThat(retried.reason()).isEqualTo("unreachable"));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_host_inside_is_never_tried_again(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.queue(new HttpRequest("GET", "http://localhost:8080/", Map.of(), "", "", 5, 4));

      story.callDue();

      assertThat(story.now().outcome().failure()).isEqualTo("inside");
      assertThat(story.fates).singleElement().isInstanceOf(CallFate.Failed.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_program_killed_before_it_sent_anything_loses_nothing(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.queue("POST", 0);
      assertThat(story.ledger().claim()).isPresent();

      story.callDue();
      assertThat(story.program.asked).isEmpty();
      story.callAfter(CallMoves.LEASE.plusSeconds(1));

      assertThat(story.program.asked).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void killed_while_it_sent_what_may_be_repeated_is(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.queue("GET", 1);
      story.ledger().sending(story.ledger().claim().orElseThrow());

      story.callAfter(CallMoves.LEASE.plusSeconds(1));
      story.callAfter(Duration.ofMinutes(1));

      assertThat(story.now().outcome().result()).isEqualTo("reussi");
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void killed_while_it_sent_anything_else_is_in_doubt(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.queue("POST", 4);
      story.ledger().sending(story.ledger().claim().orElseThrow());

      story.callAfter(CallMoves.LEASE.plusSeconds(1));

      assertThat(story.now().status()).isEqualTo(Status.IN_DOUBT);
      assertThat(story.program.asked).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void whoever_comes_back_with_the_answer_lifts_the_doubt(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.queue("POST", 4);
      var claim = story.ledger().claim().orElseThrow();
      story.ledger().sending(claim);
      story.callAfter(CallMoves.LEASE.plusSeconds(1));

      var known = new HttpCall.Outcome("reussi", 200, "", Map.of(), null, null);
      story.ledger().judged(claim, new Verdict.Answered(known), 3);
      story.callDue();

      assertThat(story.now().status()).isEqualTo(Status.DELIVERED);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_person_decides_about_a_doubt_once(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(com.sun.net.httpserver.HttpExchange::close);
      story.queue("POST", 4);
      story.callDue();
      long id = story.now().id();

      assertThat(story.calls().decide(id, Decision.SUCCEEDED, "")).isPresent();
      assertThat(story.calls().decide(id, Decision.FAILED, "")).isEmpty();
      assertThat(story.calls().decide(id + 1, Decision.FAILED, "")).isEmpty();
      story.callDue();

      assertThat(story.now().outcome().result()).isEqualTo("reussi");
      assertThat(story.owner.given).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_person_may_have_a_call_in_doubt_made_again(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(com.sun.net.httpserver.HttpExchange::close).then(201, "{}");
      story.queue("POST", 0);
      story.callDue();

      story.calls().decide(story.now().id(), Decision.AGAIN, "");
      story.callDue();

      assertThat(story.now().outcome().code()).isEqualTo(201);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void what_has_not_left_is_taken_back_with_its_cause(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.queue("GET", 0);
      var claim = story.ledger().claim().orElseThrow();
      story.inTransaction(() -> story.calls().cancel(TestHttpCalls.PLACE));

      assertThat(story.ledger().sending(claim)).isFalse();
      story.callAfter(CallMoves.LEASE.plusSeconds(1));

      assertThat(story.program.asked).isEmpty();
      assertThat(story.now().status()).isEqualTo(Status.CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_paused_run_sends_nothing_and_hears_the_answer_later(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.owner.leave = Leave.HOLD;
      story.owner.receipt = Receipt.LATER;
      story.queue("GET", 0);
      story.callDue();
      assertThat(story.program.asked).isEmpty();

      story.owner.leave = Leave.GO;
      story.callAfter(CallLedger.PAUSED);
      assertThat(story.now().status()).isEqualTo(Status.DECIDED);
      story.owner.receipt = Receipt.TAKEN;
      story.callAfter(CallLedger.PAUSED);

      assertThat(story.program.asked).hasSize(1);
      assertThat(story.now().status()).isEqualTo(Status.DELIVERED);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void the_answer_to_a_run_that_is_over_is_kept_and_told_to_nobody(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.owner.receipt = Receipt.GONE;
      story.queue("GET", 0);

      story.callDue();

      assertThat(story.now().status()).isEqualTo(Status.UNHEARD);
      assertThat(story.fates.get(1)).isInstanceOf(CallFate.Unheard.class);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void what_depends_on_a_condition_is_dropped_when_it_no_longer_holds(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.owner.leave = Leave.DROP;
      story.queue("GET", 0);

      story.callDue();

      assertThat(story.program.asked).isEmpty();
      assertThat(story.owner.given.get(0).outcome().result()).isEqualTo("annule");
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_secret_is_nowhere_in_the_database_even_if_the_other_side_repeats_it(Database database) {
    try (var story = new TestHttpCalls(database)) {
      story.program.then(200, "{ \"score\": 1, \"adresse\": { \"ville\": \"s3cret\" } }");
      story.queue(
          new HttpRequest(
              "GET",
              story.program.url("/?cle=\u0001cle\u0002"),
              Map.of("X-Cle", "\u0001cle\u0002"),
              "",
              "",
              5,
              0));

      story.callDue();

      assertThat(story.program.asked.get(0).target()).isEqualTo("/?cle=s3cret");
      assertThat(story.jdbc().sql("select * from http_call").query().singleRow().toString())
          .doesNotContain("s3cret");
      assertThat(story.now().toString()).doesNotContain("s3cret");
      assertThat(story.now().outcome().values()).containsEntry("ville", "***");
    }
  }

  @ParameterizedTest
  @EnumSource(value = Database.class, names = "H2")
  void a_call_waits_for_the_transaction_of_its_cause(Database database) {
    try (var story = new TestHttpCalls(database)) {
      var call = TestHttpCalls.call(new HttpRequest("GET", "http://x/", Map.of(), "", "", 5, 0));

      assertThatThrownBy(() -> story.calls().queue(call))
          .isInstanceOf(IllegalTransactionStateException.class);
    }
  }
}
