package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import io.jalon.journal.Entry;
import io.jalon.run.Run;
import io.jalon.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Dates that hang on a repère, through all that can happen to it, and the office's calendar. */
@Scenario
class TimeScenario {

  private static final String HEARING =
      """
      sequence: avant_audience
      name: Avant l’audience
      roles: { gestionnaire: internal }
      reperes: [date_plaidoirie]
      steps:
        - id: preparation
          name: Préparation
          actions:
            - { id: conclure, role: gestionnaire, task: { title: Conclure, due: 3 working days before date_plaidoirie } }
          deadline: date_plaidoirie
          routes:
            - { when: expired, to: passee }
            - { otherwise: prete }
        - { id: passee, end: Audience passée }
        - { id: prete, end: Prêt }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Reperes reperes;
  @Autowired private Tasks tasks;
  @Autowired private TestClock clock;
  @Autowired private TestRestTemplate http;

  private Dossier dossier;
  private Run run;

  @BeforeEach
  void aRunBeforeAHearing() {
    office.repere("date_plaidoirie", RepereKind.DATE);
    office.publish(HEARING);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    run = life.launch("avant_audience", dossier);
  }

  @AfterEach
  void noClosings() {
    call(HttpMethod.DELETE, "/calendar/closings/pont", null);
  }

  /** A day so many weeks from now: the clock never goes back, and scenarios share it. */
  private String hearing(int weeks) {
    return clock.instant().atZone(ZoneId.of("UTC")).toLocalDate().plusWeeks(weeks).toString();
  }

  private ResponseEntity<String> call(HttpMethod method, String path, @Nullable String body) {
    var headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, "fr");
    return http.withBasicAuth("admin", Scenario.PASSWORD)
        .exchange("/api/v1" + path, method, new HttpEntity<>(body, headers), String.class);
  }

  private Entry last(String kind) {
    var told = life.told(dossier, kind);
    return told.get(told.size() - 1);
  }

  @Test
  @Tag("F-40")
  void a_date_that_waits_for_its_repere_is_said_not_to_be_set() {
    var dates = call(HttpMethod.GET, "/runs/" + run.id() + "/dates", null);
    assertThat(dates.getBody())
        .contains("\"element\":\"preparation-deadline\"")
        .contains("Non renseigné")
        .doesNotContain("9999");
    assertThat(life.task(dossier, "conclure").dueAt()).isNull();
  }

  @Test
  @Tag("F-40")
  void what_is_due_at_an_appointment_is_due_at_its_time_as_its_sentence_says() {
    office.repere("heure_plaidoirie", RepereKind.DATE_TIME);
    office.publish(
        HEARING
            .replace("avant_audience", "a_l_audience")
            .replace("date_plaidoirie", "heure_plaidoirie")
            .replace("3 working days before ", ""));
    run = life.launch("a_l_audience", dossier);
    office.set(dossier, "heure_plaidoirie", "2035-05-15T15:42:00Z");
    var dates = call(HttpMethod.GET, "/runs/" + run.id() + "/dates", null).getBody();
    assertThat(dates.replace('\u00a0', ' '))
        .contains("le 15 mai 2035 à 17:42 (heure_plaidoirie)")
        .contains("\"date\":\"2035-05-15T15:42:00Z\"");
    var task = tasks.ofRun(run.id()).get(0);
    assertThat(task.dueAt()).isEqualTo("2035-05-15T15:42:00Z");
  }

  @Test
  @Tag("F-40")
  void each_date_says_how_it_was_counted() {
    office.set(dossier, "date_plaidoirie", "2035-05-15"); // the day after Whit Monday
    var dates = call(HttpMethod.GET, "/runs/" + run.id() + "/dates", null).getBody();
    assertThat(dates.replace('\u00a0', ' '))
        .contains("3 jours ouvrés avant le 15 mai 2035 (date_plaidoirie)")
        .contains("14 mai férié (lundi de Pentecôte), samedi et dimanche non comptés");
    assertThat(life.task(dossier, "conclure").dueAt()).isEqualTo("2035-05-09T21:59:59Z");
  }

  @Test
  void the_dates_of_a_run_that_does_not_exist_are_not_found() {
    var dates = call(HttpMethod.GET, "/runs/inconnu/dates", null);
    assertThat(dates.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  @Tag("F-40")
  void set_moved_and_unset_again_each_is_told_with_both_dates() {
    office.set(dossier, "date_plaidoirie", hearing(20));
    var first = life.timer(dossier);
    assertThat(last("deadline_moved").details()).containsEntry("due", first.toString());
    office.set(dossier, "date_plaidoirie", hearing(30));
    assertThat(last("deadline_moved").details())
        .containsEntry("old", first.toString())
        .containsEntry("due", life.timer(dossier).toString());
    reperes.unset(dossier.id(), "date_plaidoirie");
    assertThat(last("deadline_moved").details()).doesNotContainKey("due");
    assertThat(last("due_moved").details()).doesNotContainKey("due").containsKey("old");
    assertThat(life.task(dossier, "conclure").dueAt()).isNull();
    life.pass(dossier, Duration.ofDays(300));
    assertThat(life.open(dossier)).containsExactly("conclure");
  }

  @Test
  @Tag("F-41")
  void a_repere_moved_into_the_past_ends_its_step_at_once() {
    office.set(dossier, "date_plaidoirie", hearing(20));
    office.set(dossier, "date_plaidoirie", hearing(-2));
    assertThat(last("deadline_moved").details()).containsEntry("kind", "past");
    life.pass(dossier, Duration.ZERO);
    assertThat(life.run(dossier).endLabel()).isEqualTo("Audience passée");
  }

  @Test
  void a_closing_of_the_office_counts_from_then_on() {
    office.set(dossier, "date_plaidoirie", "2035-06-15"); // a Friday
    assertThat(life.task(dossier, "conclure").dueAt()).isEqualTo("2035-06-12T21:59:59Z");
    var closed =
        call(
            HttpMethod.PUT,
            "/calendar/closings/pont",
            """
            {"label": "Pont", "from": "2035-06-14", "to": "2035-06-14"}""");
    assertThat(closed.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(life.task(dossier, "conclure").dueAt()).isEqualTo("2035-06-12T21:59:59Z");
    office.set(dossier, "date_plaidoirie", "2035-06-16");
    office.set(dossier, "date_plaidoirie", "2035-06-15");
    assertThat(life.task(dossier, "conclure").dueAt())
        .isEqualTo(Instant.parse("2035-06-11T21:59:59Z"));
    assertThat(call(HttpMethod.GET, "/calendar/closings", null).getBody())
        .contains("treve_hivernale", "\"from\":\"11-01\"", "pont");
  }

  @Test
  void a_closing_that_cannot_be_is_refused_in_words() {
    for (var dates :
        new String[] {
          "\"from\": \"2035-02-30\", \"to\": \"2035-03-01\"",
          "\"from\": \"2035-03-02\", \"to\": \"2035-03-01\"",
          "\"from\": \"01-01\", \"to\": \"12-31\"",
          "\"from\": \"11-01\", \"to\": \"2035-03-01\"",
          "\"from\": \"demain\", \"to\": \"2035-03-01\"",
          "\"from\": \"2035-03-01\""
        }) {
      var refused =
          call(HttpMethod.PUT, "/calendar/closings/pont", "{\"label\": \"Pont\", " + dates + "}");
      assertThat(refused.getStatusCode()).as(dates).isEqualTo(HttpStatus.BAD_REQUEST);
    }
    var unknown = call(HttpMethod.DELETE, "/calendar/closings/rien", null);
    assertThat(unknown.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(unknown.getBody()).contains("Cette fermeture n’existe pas.");
  }

  @Test
  void only_administrators_touch_the_calendar() {
    var refused =
        http.withBasicAuth("camille", Scenario.PASSWORD)
            .getForEntity("/api/v1/calendar/closings", String.class);
    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }
}
