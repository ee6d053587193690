package io.jalon.journal;

import static io.jalon.journal.TestJournal.DOSSIER;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.Database;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When lines are written, and what of them stays. */
@Tag("F-84")
class JournalTransactionTest {

  @ParameterizedTest
  @EnumSource
  void what_did_not_happen_is_not_told(Database database) {
    var test = new TestJournal(database);
    test.inVain(() -> test.tell("never"));
    test.tell("then");
    assertThat(test.journal.of(DOSSIER, 0, 9)).hasSize(1);
    assertThat(test.verified().intact()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void who_reads_in_a_transaction_sees_what_it_has_told(Database database) {
    var test = new TestJournal(database);
    test.inTransaction(
        () -> {
          test.tell("a");
          assertThat(test.journal.of(DOSSIER, 0, 9)).hasSize(1);
          test.tell("b");
          assertThat(test.journal.newest(DOSSIER, Long.MAX_VALUE, 9)).hasSize(2);
        });
    assertThat(test.verified().faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_refusal_told_in_a_transaction_of_its_own_stays(Database database) {
    var test = new TestJournal(database);
    test.tell("first");
    test.inVain(
        () -> {
          test.tell("outer");
          test.apart(() -> test.tell("refused"));
          test.tell("outer too");
        });
    assertThat(test.journal.of(DOSSIER, 0, 9))
        .extracting(line -> line.entry().details().get("name"))
        .containsExactly("first", "refused");
  }

  @ParameterizedTest
  @EnumSource
  void an_outer_transaction_goes_on_after_one_of_its_own(Database database) {
    var test = new TestJournal(database);
    test.inTransaction(
        () -> {
          test.tell("outer");
          test.apart(() -> test.tell("inner"));
          test.tell("outer too");
        });
    assertThat(test.journal.of(DOSSIER, 0, 9))
        .extracting(line -> line.entry().details().get("name"))
        .containsExactly("inner", "outer", "outer too");
    assertThat(test.verified().faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void lines_follow_the_end_of_the_history_that_was_read_before(Database database) {
    var test = new TestJournal(database);
    test.tell("first");
    test.inTransaction(
        () -> {
          test.readHead();
          test.tell("a");
          assertThat(test.journal.of(DOSSIER, 0, 9)).hasSize(2);
          test.tell("b");
        });
    assertThat(test.verified().lines()).isEqualTo(3);
    assertThat(test.verified().faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_others_have_told_since_it_was_read_stands_before(Database database) {
    var test = new TestJournal(database);
    test.tell("first");
    test.inTransaction(
        () -> {
          test.readHead();
          test.tell("mine");
          test.apart(() -> test.tell("theirs"));
        });
    assertThat(test.journal.of(DOSSIER, 0, 9))
        .extracting(line -> line.entry().details().get("name"))
        .containsExactly("first", "theirs", "mine");
    assertThat(test.verified().faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("F-86")
  void a_line_says_from_where_it_was_asked_for(Database database) {
    var test = new TestJournal(database);
    test.origins.from(
        new Origin(Channel.TASKLIST, "192.0.2.7"), () -> test.inTransaction(() -> test.tell("a")));
    test.tell("b");
    assertThat(test.journal.of(DOSSIER, 0, 9))
        .extracting(JournalEntry::origin)
        .containsExactly(new Origin(Channel.TASKLIST, "192.0.2.7"), Origin.JOB);
  }
}
