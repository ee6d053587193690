package io.jalon.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.jalon.dossier.Accounts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two programs look for news at the same moments: each summary leaves once, and each follower is
 * told once.
 */
@EnabledIfSystemProperty(named = "jalon.test.database", matches = "postgres")
class TwoPollersScenario {

  private static final String SEQUENCE =
      """
      sequence: deux_noeuds
      name: Deux nœuds
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          name: Premier pas
          actions: [ { id: appel, role: gestionnaire, task: { title: Appeler, due: 2 days } } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private static final int FOLLOWERS = 40;
  private static final String[] OFTEN = {
    "--jalon.follow.poll=PT0.05S", "--jalon.digest.poll=PT0.05S", "--jalon.outbox.poll=PT0.05S"
  };

  private final GreenMail mails =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private EmbeddedPostgres database;
  private JdbcClient jdbc;

  @BeforeEach
  void aDatabaseAndAMailServer() throws IOException {
    database = EmbeddedPostgres.start();
    jdbc = JdbcClient.create(database.getPostgresDatabase());
    mails.start();
  }

  @AfterEach
  void close() throws IOException {
    mails.stop();
    database.close();
  }

  private Node start() {
    var url = database.getJdbcUrl("postgres", "postgres");
    var mail =
        Stream.of(
            "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mails.getSmtp().getPort());
    return Node.start(
        url, "postgres", Stream.concat(mail, Stream.of(OFTEN)).toArray(String[]::new));
  }

  private static void aDossierUnderWay(Node node) {
    node.done("PUT", "/templates/deux_noeuds/draft", SEQUENCE);
    node.done("POST", "/templates/deux_noeuds/publish", "");
    node.done(
        "POST",
        "/clients",
        "{\"reference\": \"C-1\", \"name\": \"Mme Nadia Benali\", \"kind\": \"person\"}");
    node.done(
        "POST", "/dossiers", "{\"reference\": \"D-1\", \"client\": \"C-1\", \"type\": \"t\"}");
    node.done("POST", "/dossiers/D-1/runs", "{\"template\": \"deux_noeuds\"}");
  }

  /** All at one moment: colleagues who follow the dossier, and whose summary is due. */
  private void allAreBehind() {
    jdbc.sql(
            """
            insert into act_id_user (id_, rev_)
              select 'suiveur' || n, 1 from generate_series(1, %1$d) n;
            insert into act_id_membership (user_id_, group_id_)
              select 'suiveur' || n, '%2$s' from generate_series(1, %1$d) n;
            insert into intervenant (id, kind, name, email, account, active, created_at)
              select 'i' || n, 'INTERNAL', 'Suiveur ' || n, 's' || n || '@example.fr',
                'suiveur' || n, true, now() from generate_series(1, %1$d) n;
            update task set due_at = now() - interval '1 hour';
            insert into following (account, dossier_id, since, told_up_to)
              select 'suiveur' || n, d.id, now() - interval '1 day', 0
              from generate_series(1, %1$d) n cross join dossier d;
            insert into digest (account, rhythm, language, since, next_at)
              select 'suiveur' || n, 'DAILY', 'fr', now() - interval '1 day', now()
              from generate_series(1, %1$d) n;
            """
                .formatted(FOLLOWERS, Accounts.CASE_MANAGERS))
        .update();
  }

  private long count(String sql) {
    return jdbc.sql("select count(*) from " + sql).query(Long.class).single();
  }

  private List<String> received() {
    return Stream.of(mails.getReceivedMessages()).map(TwoPollersScenario::recipient).toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  @Test
  @Tag("F-123")
  void each_summary_and_each_notice_leaves_once() {
    try (var one = start();
        var other = start()) {
      aDossierUnderWay(one);
      allAreBehind();
      // What they are told of the history, and one action that is late.
      var each = count("journal_entry where kind in ('run_launched', 'step_entered')") + 1;

      await().atMost(Duration.ofMinutes(1)).until(() -> received().size() >= FOLLOWERS);
      await().atMost(Duration.ofMinutes(1)).until(() -> count("notification") >= each * FOLLOWERS);
      // Time enough for both to look some dozen times more.
      await().pollDelay(Duration.ofSeconds(3)).until(() -> one.alive() && other.alive());

      assertThat(received())
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, FOLLOWERS).mapToObj(n -> "s" + n + "@example.fr").toList());
      assertThat(count("notification")).isEqualTo(each * FOLLOWERS);
      assertThat(count("(select distinct account, content from notification) n"))
          .isEqualTo(each * FOLLOWERS);
      assertThat(count("outbox")).isEqualTo(FOLLOWERS);
    }
  }
}
