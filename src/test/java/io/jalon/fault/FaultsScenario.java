package io.jalon.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Programs killed in the middle of their work, and a database that goes away: nothing is lost, and
 * nothing happens twice. Clients send what was not answered once more, with the same key.
 */
@EnabledIfSystemProperty(named = "jalon.test.database", matches = "postgres")
class FaultsScenario {

  private static final String SEQUENCE =
      """
      sequence: panne
      name: Panne
      roles: { gestionnaire: internal, locataire: contact }
      messages: { avis: { subject: "Avis ${dossier.reference}", body: Bonjour. } }
      steps:
        - id: etape
          actions:
            - { id: avis, role: gestionnaire, send-message: { template: avis, to: locataire } }
            - { id: appel, role: gestionnaire, task: Appeler }
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final int CLIENTS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration AWAY = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private int databasePort;
  private EmbeddedPostgres database;
  private JdbcClient jdbc;

  @BeforeEach
  void aDatabase() throws IOException {
    try (var free = new ServerSocket(0)) {
      databasePort = free.getLocalPort();
    }
    openDatabase();
    jdbc = JdbcClient.create(database.getPostgresDatabase());
  }

  /** Two programs publish one template at the same moment: each time versions of their own. */
  private void publishAtOnce(Node one, Node other) {
    int published = 0;
    for (int i = 0; i < 10; i++) {
      one.done("PUT", "/templates/deux/draft", SEQUENCE.replace("panne", "deux") + "# " + i + "\n");
      var answers =
          Stream.of(one, other).map(node -> CompletableFuture.supplyAsync(() -> publish(node)));
      for (var answer : answers.toList()) {
        int status = answer.join();
        // 404: the other one has published the only draft.
        assertThat(status).isIn(200, 201, 404, 409);
        published += status < 300 ? 1 : 0;
      }
    }
    var numbers =
        jdbc.sql("select number from template_version where template_id = 'deux'")
            .query(Integer.class)
            .list();
    assertThat(numbers).doesNotHaveDuplicates().hasSizeBetween(10, published);
  }

  private static int publish(Node node) {
    try {
      return node.call("POST", "/templates/deux/publish", "", "").statusCode();
    } catch (IOException | InterruptedException failed) {
      throw new AssertionError(failed);
    }
  }

  @AfterEach
  void close() throws IOException {
    database.close();
  }

  private void openDatabase() throws IOException {
    database = postgres(folder.resolve("data")).setPort(databasePort).start();
  }

  private static EmbeddedPostgres.Builder postgres(Path files) {
    return EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false);
  }

  /** What the backup was made of is restored elsewhere, and worked with. */
  private void anotherProgramGoesOnWith(Path copy, int steps) throws IOException {
    try (var restored = postgres(copy).start();
        var node = Node.start(restored.getJdbcUrl("postgres", "postgres"), "postgres")) {
      var there = JdbcClient.create(restored.getPostgresDatabase());
      long told =
          there
              .sql(
                  "select count(*) from journal_entry where kind in ('run_launched',"
                      + " 'action_completed')")
              .query(Long.class)
              .single();
      assertThat(told).isGreaterThanOrEqualTo(steps);
      assertThat(node.done("GET", "/history/verification", "").toString())
          .doesNotContain("\"intact\":false");
      var open = "select id from task where status = 'OPEN' fetch first 1 rows only";
      for (var task : there.sql(open).query(String.class).list()) {
        node.done("POST", "/tasks/" + task + "/completion", "{}");
      }
    }
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + databasePort + "/postgres";
  }

  private Node start() {
    return Node.start(url(), "postgres");
  }

  /** Dossiers of one client, whose tenant can be written to. */
  private static void dossiers(Node node, int count) {
    node.done("PUT", "/roles/locataire", "{\"label\": \"Locataire\"}");
    node.done("PUT", "/templates/panne/draft", SEQUENCE);
    node.done("POST", "/templates/panne/publish", "");
    var client = "{\"reference\": \"C-1\", \"name\": \"Mme Nadia Benali\", \"kind\": \"person\"}";
    node.done("POST", "/clients", client);
    var contact =
        node.done(
            "POST",
            "/intervenants",
            "{\"kind\": \"CONTACT\", \"name\": \"Nadia Benali\", \"email\": \"n@example.fr\"}");
    node.done(
        "PUT",
        "/clients/C-1/intervenants/locataire",
        "{\"intervenant\": \"" + contact.get("id").asText() + "\"}");
    IntStream.range(0, count)
        .forEach(
            n ->
                node.done(
                    "POST",
                    "/dossiers",
                    "{\"reference\": \"D-%d\", \"client\": \"C-1\", \"type\": \"t\"}"
                        .formatted(n)));
  }

  /** One dossier from its launch to its end, however often that has to be asked for. */
  private static void walk(Supplier<Node> node, int n, AtomicInteger done) {
    insist(node, "POST", "/dossiers/D-" + n + "/runs", "{\"template\": \"panne\"}", "launch-" + n);
    done.incrementAndGet();
    var tasks = Node.json(insist(node, "GET", "/dossiers/D-" + n + "/tasks", "", ""));
    var task = tasks.get(0).get("id").asText();
    insist(node, "POST", "/tasks/" + task + "/completion", "{}", "done-" + n);
    done.incrementAndGet();
  }

  private static String insist(
      Supplier<Node> node, String method, String path, String body, String key) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    var last = "";
    while (System.nanoTime() < until) {
      try {
        var answer = node.get().call(method, path, body, key);
        if (answer.statusCode() < 300) {
          return answer.body();
        }
        last = answer.statusCode() + " " + answer.body();
      } catch (IOException gone) {
        last = String.valueOf(gone);
      } catch (InterruptedException stopped) {
        throw new AssertionError(stopped);
      }
      rest(100);
    }
    throw new AssertionError(method + " " + path + ": " + last);
  }

  /** Real programs, real time: there is no clock to move. */
  private static void rest(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static CompletableFuture<Void> walkAll(
      Supplier<Node> node, int count, AtomicInteger done) {
    var clients = Executors.newFixedThreadPool(CLIENTS);
    var all =
        IntStream.range(0, count)
            .mapToObj(n -> CompletableFuture.runAsync(() -> walk(node, n, done), clients))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all).whenComplete((ok, failed) -> clients.shutdownNow());
  }

  private static void await(AtomicInteger done, int target, CompletableFuture<Void> all) {
    while (done.get() < target && !all.isDone()) {
      rest(20);
    }
  }

  private long count(String sql) {
    return jdbc.sql("select count(*) from " + sql).query(Long.class).single();
  }

  private void eventually(String sql, long expected) {
    var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (count(sql) != expected && System.nanoTime() < until) {
      rest(200);
    }
    assertThat(count(sql)).as(sql).isEqualTo(expected);
  }

  /** Every dossier had one run with one task and one message, and its history is whole. */
  private void nothingLostAndNothingTwice(Node node, int count) {
    eventually("run where active_key is null and end_kind = 'reached'", count);
    assertThat(count("run")).isEqualTo(count);
    assertThat(count("task where status = 'DONE'")).isEqualTo(count);
    assertThat(count("task")).isEqualTo(count);
    assertThat(count("message")).isEqualTo(count);
    eventually("message where status = 'KEPT'", count);
    assertThat(count("journal_entry where kind = 'run_launched'")).isEqualTo(count);
    assertThat(count("journal_entry where kind = 'action_completed'")).isEqualTo(count);
    assertThat(count("journal_entry where kind = 'message_kept'")).isEqualTo(count);
    assertThat(node.done("GET", "/history/verification", "").toString())
        .doesNotContain("\"intact\":false");
  }

  /** What a killed program had taken up is free when its lease is over; here at once. */
  private void releaseWhatTheKilledHeld() {
    jdbc.sql(
            "update outbox set leased_until = now() - interval '1 second' where status = 'CLAIMED'")
        .update();
    jdbc.sql(
            "update act_ru_job set lock_exp_time_ = now() - interval '1 second' where lock_owner_"
                + " is not null")
        .update();
  }

  private void killed(Node node) {
    node.kill();
    releaseWhatTheKilledHeld();
  }

  /** Two programs serve; each is replaced by one of a version that has more in its tables. */
  @Test
  void a_next_version_takes_over_program_by_program_while_people_work() throws IOException {
    int count = 150;
    var migrations = Files.createDirectory(folder.resolve("next"));
    Files.writeString(
        migrations.resolve("V9000__next_version.sql"),
        """
        alter table dossier add column next_note varchar(100);
        alter table task add column next_weight integer default 0 not null;
        create table next_thing (id varchar(36) primary key, task_id varchar(64) references task (id));
        """);
    var nodes = new AtomicReferenceArray<>(new Node[] {start(), start()});
    dossiers(nodes.get(0), count);
    var done = new AtomicInteger();
    var all = walkAll(() -> nodes.get(done.get() % 2), count, done);
    for (int n = 0; n < 2; n++) {
      await(done, (n + 1) * 2 * count / 5, all);
      var next = Node.next(url(), "postgres", migrations);
      nodes.get(1).done("GET", "/dossiers/D-1", "");
      nodes.getAndSet(n, next).stop();
    }
    all.join();
    nothingLostAndNothingTwice(nodes.get(0), count);
    nodes.get(0).close();
    nodes.get(1).close();
  }

  /** One story, since each program takes its time to start. */
  @Test
  void programs_killed_and_a_database_that_goes_away_lose_and_double_nothing()
      throws IOException, SQLException {
    int count = 500;
    int steps = 2 * count;
    var node = new AtomicReference<>(start());
    dossiers(node.get(), count);
    var done = new AtomicInteger();
    var all = walkAll(node::get, count, done);

    await(done, steps / 4, all);
    killed(node.get());
    node.set(start());

    await(done, steps / 2, all);
    var copy = folder.resolve("copy");
    BaseBackup.copy(database.getPostgresDatabase(), folder.resolve("data"), copy);
    database.close();
    var back = System.nanoTime() + AWAY.toNanos();
    anotherProgramGoesOnWith(copy, steps / 2);
    rest((int) Math.max(0, Duration.ofNanos(back - System.nanoTime()).toMillis()));
    assertThat(node.get().alive()).isTrue();
    openDatabase();

    await(done, 3 * steps / 4, all);
    try (var other = start()) {
      var first = node.getAndSet(other);
      publishAtOnce(first, other);
      rest(500);
      killed(first);
      all.join();
      nothingLostAndNothingTwice(other, count);
    }
  }
}
