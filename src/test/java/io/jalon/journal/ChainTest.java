package io.jalon.journal;

import static io.jalon.journal.TestJournal.DOSSIER;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.Database;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes, removes, adds or moves a line of the history is found out. */
@Tag("F-84")
class ChainTest {

  private static final Map<Database, TestJournal> SHARED = new EnumMap<>(Database.class);
  private static final String OTHER = "d0000000-0000-0000-0000-000000000002";

  @ParameterizedTest
  @EnumSource
  void a_history_as_it_was_written_is_intact(Database database) {
    var test = new TestJournal(database);
    test.inTransaction(() -> test.tell("a", "b"));
    test.tell("c");
    var found = test.verified();
    assertThat(found.faults()).isEmpty();
    assertThat(found.lines()).isEqualTo(3);
    assertThat(found.head()).isEqualTo(test.one(String.class, "select hash from journal_head"));
  }

  @ParameterizedTest
  @EnumSource
  void every_value_of_a_line_comes_back_as_it_was_hashed(Database database) {
    var test = new TestJournal(database);
    var place = new Entry.Place("run", "contentieux", 3, "étape", null, 2);
    test.journal.write(
        new Author(Author.Kind.PARTNER, "maître"),
        Entry.of("action_completed", DOSSIER)
            .in(place)
            .with("note", "à « vous » \u0000 \ud83d\ude00 \ud83d")
            .with("result", ""));
    assertThat(test.verified().faults()).isEmpty();
    assertThat(test.journal.of(DOSSIER, 0, 1).get(0).entry().details())
        .containsEntry("note", "à « vous » \u0000 \ud83d\ude00 ?");
  }

  private static Stream<Arguments> tampering() {
    return Stream.of(
            "changed 2: update journal_entry set details = '{\"name\":\"x\"}' where line = 2",
            "changed 2: update journal_entry set details = 'no json' where line = 2",
            "changed 2: update journal_entry set details = '{\"name\":\"b\",\"n\":\"1\"}' where"
                + " line = 2",
            "changed 2: update journal_entry set details = '{}' where line = 2",
            "changed 2: update journal_entry set at = at + interval '1' second where line = 2",
            "changed 2: update journal_entry set author_id = 'paul' where line = 2",
            "changed 2: update journal_entry set author_kind = 'PARTNER' where line = 2",
            "changed 2: update journal_entry set author_kind = 'GOD' where line = 2",
            "changed 2: update journal_entry set channel = 'PAGE' where line = 2",
            "changed 2: update journal_entry set kind = 'run_ended' where line = 2",
            "changed 2: update journal_entry set salt = 'AAAA' where line = 2",
            "changed 2: update journal_entry set salt = null where line = 2",
            "changed 2: update journal_entry set step_id = 'x', run_id = 'r', template_id = 't',"
                + " version = 1, pass = 1 where line = 2",
            "changed 2, unlinked 3: update journal_entry set hash = '0' where line = 2",
            "changed 2: update journal_entry set previous = '0' where line = 2",
            "changed 2: update journal_entry set dossier_id = '"
                + DOSSIER
                + "', seals = '{\"keys\":{},\"digests\":{}}', salt = null, details = '{}' where"
                + " line = 2",
            "missing 1: delete from journal_entry where line = 1",
            "missing 2-3: delete from journal_entry where line in (2, 3)",
            "missing 4: delete from journal_entry where line = 4",
            "missing 1-4: delete from journal_entry",
            "missing 2: update journal_entry set dossier_id = '" + OTHER + "' where line = 2",
            "end 4: update journal_head set hash = '0'",
            "added 1-4: delete from journal_head",
            "added 4: update journal_head set line = 3",
            "missing 5: update journal_head set line = 5",
            "missing 4, changed 5: update journal_entry set line = 5 where line = 4; update"
                + " journal_head set line = 5",
            // Two lines in each other's place.
            "changed 2-3, unlinked 4: update journal_entry set line = 9 where line = 2; update"
                + " journal_entry set line = 2 where line = 3; update journal_entry set line = 3"
                + " where line = 9",
            // A line more, with a hash or without.
            "changed 5, added 5: insert into journal_entry (dossier_id, line, at, author_kind,"
                + " author_id, channel, kind, details, salt, previous, hash) select dossier_id, 5,"
                + " at, author_kind, author_id, channel, kind, details, salt, hash, hash from"
                + " journal_entry where line = 4",
            "added 5: insert into journal_entry (dossier_id, line, at, author_kind, author_id,"
                + " channel, kind, details) select dossier_id, null, at, author_kind, author_id,"
                + " channel, kind, details from journal_entry where line = 4",
            "added 4: drop index ux_journal_line; insert into journal_entry (dossier_id, line, at,"
                + " author_kind, author_id, channel, kind, details, salt, previous, hash) select"
                + " dossier_id, 4, at, author_kind, author_id, channel, kind, details, salt,"
                + " previous, hash from journal_entry where line = 4")
        .flatMap(row -> Stream.of(Database.values()).map(database -> Arguments.of(database, row)));
  }

  @ParameterizedTest
  @MethodSource("tampering")
  void tampering_is_evident(Database database, String row) {
    var test = SHARED.computeIfAbsent(database, TestJournal::new);
    test.forget();
    test.tell("a", "b", "c", "d");
    var parts = row.split(": ", 2);
    Stream.of(parts[1].split("; ")).forEach(test::sql);
    assertThat(said(test.verified())).isEqualTo(parts[0]);
  }

  private static String said(Verification verification) {
    return verification.faults().stream()
        .map(
            f ->
                f.kind().name().toLowerCase(Locale.ROOT)
                    + " "
                    + f.from()
                    + (f.from() == f.to() ? "" : "-" + f.to()))
        .collect(joining(", "));
  }

  @ParameterizedTest
  @EnumSource
  void who_writes_a_whole_chain_anew_is_found_out_by_a_hash_noted_before(Database database) {
    var test = new TestJournal(database);
    test.tell("a", "b");
    var noted = test.verified().head();
    assertThat(test.check.has(DOSSIER, 2, noted)).isTrue();
    test.forget();
    test.tell("a", "other");
    assertThat(test.verified().intact()).isTrue();
    assertThat(test.check.has(DOSSIER, 2, noted)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void many_at_once_make_one_chain(Database database) {
    var test = new TestJournal(database);
    test.tell("first");
    var writers =
        IntStream.range(0, 40)
            .mapToObj(
                n ->
                    CompletableFuture.runAsync(
                        () -> test.inTransaction(() -> test.tell("a" + n, "b" + n))))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).join();
    assertThat(test.verified().faults()).isEmpty();
    assertThat(test.verified().lines()).isEqualTo(81);
  }

  @ParameterizedTest
  @EnumSource
  void transactions_that_tell_of_two_dossiers_in_turn_do_not_wait_for_each_other(
      Database database) {
    var test = new TestJournal(database);
    var dossiers = List.of(DOSSIER, OTHER);
    dossiers.forEach(id -> test.journal.write(Entry.of("dossier_created", id)));
    var writers =
        IntStream.range(0, 40)
            .mapToObj(
                n ->
                    CompletableFuture.runAsync(
                        () ->
                            test.inTransaction(
                                () -> {
                                  test.journal.write(Entry.of("k", dossiers.get(n % 2)));
                                  test.journal.write(Entry.of("k", dossiers.get((n + 1) % 2)));
                                })))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).join();
    assertThat(test.verified().lines()).isEqualTo(41);
    assertThat(test.check.of(OTHER).faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_was_written_before_the_chain_is_chained_by_the_migration(Database database)
      throws Exception {
    var test = new TestJournal(database);
    test.tell("a", "b", "c");
    test.sql("update journal_entry set line = null, salt = null, previous = null, hash = null");
    test.sql("delete from journal_head");
    try (var connection = test.source.getConnection()) {
      ChainOfEarlierLines.migrate(connection);
    }
    test.tell("d");
    assertThat(test.verified().faults()).isEmpty();
    assertThat(test.journal.of(DOSSIER, 0, 9))
        .extracting(line -> line.entry().details().get("name"))
        .containsExactly("a", "b", "c", "d");
  }
}
