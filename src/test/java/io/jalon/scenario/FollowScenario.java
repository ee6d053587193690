package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.follow.Digests;
import io.jalon.follow.FollowNotices;
import io.jalon.follow.Follows;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.message.Notification;
import io.jalon.message.Notifications;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who follows a dossier is told what happens on it, at once and summed up by e-mail. */
@Scenario
class FollowScenario {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String TEMPLATE =
      """
      sequence: suivi
      name: Suivi
      roles: { gestionnaire_sv: internal }
      steps:
        - id: debut_sv
          name: Premier pas
          actions:
            - { id: appel_sv, role: gestionnaire_sv, task: { title: Appeler, due: 2 days } }
          routes: [ { otherwise: fini_sv } ]
        - { id: fini_sv, end: Dossier clos }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private TestClock clock;
  @Autowired private FollowNotices notices;
  @Autowired private Follows follows;
  @Autowired private Digests digests;
  @Autowired private Notifications notifications;
  @Autowired private Journal journal;

  private String follower;
  private Dossier dossier;

  @BeforeEach
  void somebodyFollows() {
    follower = "suiveur" + NUMBER.incrementAndGet();
    office.functions("gestionnaire_sv");
    office.publish(TEMPLATE);
    office.collaborator("camille", "Camille Martin");
    office.collaborator(follower, "Sylvie Suiveuse");
    dossier = office.dossier("M. Suivi");
    office.bind(dossier, "gestionnaire_sv", office.collaborator("camille", "Camille Martin"));
  }

  private void follow() {
    assertThat(
            rest.as(follower).put("/api/v1/dossiers/" + dossier.id() + "/following", "").status())
        .isEqualTo(204);
  }

  private List<String> told() {
    notices.tell();
    return notifications.of(follower).stream().map(Notification::text).toList();
  }

  @Test
  @Tag("F-123")
  void a_follower_is_told_once_of_steps_delays_and_the_end() {
    follow();
    follow();
    life.launch("suivi", dossier);
    assertThat(told()).anyMatch(text -> text.contains("Premier pas"));
    var known = told().size();
    assertThat(told()).hasSize(known);
    clock.advance(Duration.ofDays(4));
    assertThat(told()).contains("Action en retard : Appeler").hasSize(known + 1);
    life.done(dossier, "appel_sv");
    assertThat(told()).anyMatch(text -> text.contains("Dossier clos"));
    assertThat(rest.as(follower).get("/api/v1/following").body()).contains(dossier.reference());
  }

  @Test
  @Tag("F-95")
  void who_may_not_see_dossiers_any_more_is_told_nothing() {
    follower = "ancien" + NUMBER.incrementAndGet();
    office.partner(follower, "Ancien Collègue");
    follows.follow(follower, dossier.id());
    life.launch("suivi", dossier);
    assertThat(told()).isEmpty();
  }

  @Test
  void who_does_not_follow_any_more_is_told_nothing() {
    follow();
    rest.as(follower).delete("/api/v1/dossiers/" + dossier.id() + "/following");
    life.launch("suivi", dossier);
    assertThat(told()).isEmpty();
    assertThat(rest.as(follower).get("/api/v1/following").body()).isEqualTo("[]");
  }

  @Test
  void a_summary_leaves_once_in_the_language_of_its_reader_and_is_silent_without_news() {
    office.bind(dossier, "gestionnaire_sv", office.collaborator(follower, "Sylvie Suiveuse"));
    follow();
    rest.as(follower).put("/api/v1/digest", "{\"rhythm\": \"DAILY\", \"language\": \"en\"}");
    clock.advance(Duration.ofMinutes(1));
    life.launch("suivi", dossier);
    clock.advance(Duration.ofDays(7));
    digests.sendDue();
    digests.sendDue();
    life.post();
    assertThat(mails())
        .singleElement()
        .satisfies(
            mail ->
                assertThat(text(mail))
                    .contains(
                        "One action late:", "- Appeler (due", dossier.reference() + ", M. Suivi"));
    assertThat(rest.as(follower).delete("/api/v1/digest").status()).isEqualTo(204);
    clock.advance(Duration.ofDays(7));
    digests.sendDue();
    life.post();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void a_summary_tells_what_happened_however_much_else_was_written_since() {
    follow();
    rest.as(follower).put("/api/v1/digest", "{\"rhythm\": \"DAILY\", \"language\": \"fr\"}");
    clock.advance(Duration.ofMinutes(1));
    life.launch("suivi", dossier);
    for (int i = 0; i < 60; i++) {
      journal.write(Entry.of("label_put", dossier.id()).with("label", "Étiquette " + i));
    }
    clock.advance(Duration.ofDays(7));
    digests.sendDue();
    life.post();
    assertThat(mails())
        .singleElement()
        .satisfies(
            mail -> assertThat(text(mail)).contains("Premier pas").doesNotContain("Étiquette"));
    rest.as(follower).delete("/api/v1/digest");
  }

  private List<MimeMessage> mails() {
    return Arrays.stream(office.mails().getReceivedMessages())
        .filter(mail -> recipient(mail).equals(follower + "@office.example"))
        .toList();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return ((jakarta.mail.internet.InternetAddress) mail.getRecipients(RecipientType.TO)[0])
          .getAddress();
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static String text(MimeMessage mail) {
    try {
      var content = mail.getContent();
      return content instanceof jakarta.mail.Multipart parts
          ? String.valueOf(parts.getBodyPart(0).getContent())
          : String.valueOf(content);
    } catch (MessagingException | IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
