package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.template.Publisher.Publication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates that move out of the trêve hivernale and to a day on which somebody works. */
@Scenario
class MovedDatesScenario {

  private static final String EVICTION =
      """
      sequence: expulsion_reportee
      name: Expulsion reportée
      roles: { gestionnaire: internal }
      reperes: [date_jugement]
      steps:
        - id: expulsion
          actions:
            - id: requerir
              role: gestionnaire
              task:
                title: Requérir la force publique
                due: { delay: 2 months after date_jugement, outside: treve_hivernale, roll: next working day }
          routes: [{ otherwise: fin }]
        - { id: fin, end: Logement repris }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;

  private Dossier dossier;
  private String run = "";

  @BeforeEach
  void anEviction() {
    office.repere("date_jugement", RepereKind.DATE);
    office.publish(EVICTION);
    dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    run = life.launch("expulsion_reportee", dossier).id();
  }

  private String counted() {
    var dates = rest.as("camille").get("/api/v1/runs/" + run + "/dates").body();
    return dates.replace('\u00a0', ' ');
  }

  @Test
  @Tag("F-40")
  void a_date_in_the_closed_period_moves_after_it_and_then_to_a_working_day() {
    office.set(dossier, "date_jugement", "2033-10-10"); // 1 April 2034 is a Saturday
    assertThat(life.task(dossier, "requerir").dueAt()).isEqualTo("2034-04-03T21:59:59Z");
    assertThat(counted())
        .contains("2 mois après le 10 octobre 2033 (date_jugement)")
        .contains("reporté au 3 avril 2034")
        .contains("Trêve hivernale");
  }

  @Test
  @Tag("F-40")
  void it_follows_its_repere_out_of_the_period() {
    office.set(dossier, "date_jugement", "2033-10-10");
    office.set(dossier, "date_jugement", "2034-02-10"); // 10 April 2034 is Easter Monday
    assertThat(life.task(dossier, "requerir").dueAt()).isEqualTo("2034-04-11T21:59:59Z");
    assertThat(counted()).contains("lundi de Pâques").doesNotContain("Trêve hivernale");
  }

  @Test
  void a_period_that_templates_stay_out_of_cannot_be_removed() {
    var refused = rest.as("admin").delete("/api/v1/calendar/closings/treve_hivernale");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains("Expulsion reportée");
  }

  @Test
  void a_period_that_the_office_does_not_have_is_refused_at_design_time() {
    assertThat(office.tryPublish(EVICTION.replace("treve_hivernale", "canicule")))
        .isInstanceOfSatisfying(
            Publication.Refused.class,
            refused -> assertThat(refused.problems().get(0).code()).isEqualTo("period.unknown"));
    office.publish(EVICTION);
  }
}
