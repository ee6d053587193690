package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Reperes;
import io.jalon.run.Runs;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped sequence on applications for aid, from its launch to each of its ends. */
@OnH2
@Scenario
class DemandeAdministrativeScenario {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Autowired private Stories stories;
  @Autowired private Office office;
  @Autowired private Reperes reperes;
  @Autowired private Runs runs;

  private Story story;

  @BeforeEach
  void anApplication() {
    story = stories.of("demande_administrative", "Association Les Voisins").asksFor("12000.00");
  }

  @AfterEach
  void itHasComeToItsEnd(TestInfo test) {
    stories.over(story, test);
  }

  private Story complete(LocalDate day) {
    return story.on(day).begins().answers("recevabilite", "oui").answers("completude", "oui");
  }

  private void reported(LocalDate meeting) {
    story.does("rapport", "date_reunion", meeting).validates("relecture");
  }

  private void advised(LocalDate meeting, String advice) {
    story.on(meeting).validates("invitation").does("note_seance");
    story.answers("compte_rendu", "", Map.of("resultat_commission", advice));
  }

  @Test
  @Reaches("versee")
  @Tag("F-33")
  @Tag("F-68")
  @Tag("F-102")
  void aid_is_paid_after_a_meeting_that_moved_around_ascension_and_whit_monday() {
    var whit = stories.whitMonday(8);
    complete(whit.minusWeeks(7));
    assertThat(story.date("instruction-deadline").toLocalDate())
        .isEqualTo(whit.minusWeeks(7).plusMonths(2).minusWeeks(2));
    assertThat(story.holder("avis_technique")).isEqualTo("expert");
    story.holds("expert", office.partner("experte", "Mme Experte"));
    assertThat(story.holder("avis_technique")).isEqualTo("experte");
    story.answers("avis_technique", "reserves");

    var ascension = whit.minusDays(11);
    story.closed(ascension.plusDays(1), ascension.plusDays(1));
    reported(whit.plusDays(4));
    assertThat(story.date("commission-opens")).isEqualTo(whit.minusDays(13).atTime(8, 0));
    story.moves("date_reunion", whit.plusDays(3));
    assertThat(story.date("commission-opens")).isEqualTo(whit.minusDays(14).atTime(8, 0));
    story.at(whit.minusDays(14).atTime(7, 59));
    assertThat(story.open()).isEmpty();
    story.at(whit.minusDays(14).atTime(8, 0));
    assertThat(story.open()).containsExactly("invitation", "note_seance");
    assertThat(story.due("note_seance")).isEqualTo(whit.minusDays(5));
    story.does("note_seance");
    assertThat(story.due("compte_rendu")).isEqualTo(whit.plusDays(7));
    story.validates("invitation").on(whit.plusDays(3));
    story.answers("compte_rendu", "", Map.of("resultat_commission", "accord"));

    story.votes("chef_service", "refused").votes("juriste", "validated").votes("elu", "validated");
    story.validates("lettre_accord").answers("rib", "recu");
    assertThat(story.open()).isEmpty();
    story.hears("versement_effectue");
    assertThat(story.left()).isEmpty();
    assertThat(story.letters()).contains("accuse: QUEUED", "complet: QUEUED", "accord: TO_PRINT");
  }

  @Test
  @Reaches("caduque")
  @Tag("F-66")
  @Tag("F-69")
  @Tag("F-81")
  void a_small_aid_lapses_when_nobody_claims_it_within_six_months() {
    story.asksFor("4000.00");
    var day = stories.whitMonday(1);
    complete(day).answers("avis_technique", "favorable");
    reported(day.plusWeeks(8));
    story.votes("elu", "validated").votes("chef_service", "validated").validates("lettre_accord");
    assertThat(story.left()).containsExactly("vote: decided");
    assertThat(story.date("versement-deadline")).isEqualTo(day.plusMonths(6).atTime(END_OF_DAY));
    story.on(day.plusMonths(6).plusDays(1));
    assertThat(story.reminded()).contains("rib");
    assertThat(story.left())
        .containsExactlyInAnyOrder("vote: decided", "rib: expired", "paiement: expired");
  }

  @Test
  @Reaches("refusee")
  @Tag("F-67")
  @Tag("F-69")
  void a_refusal_stands_when_two_months_have_passed() {
    var day = stories.whitMonday(1);
    complete(day).answers("avis_technique", "defavorable");
    reported(day.plusWeeks(6));
    advised(day.plusWeeks(6), "ajournement");
    story.does("nouvelle_date", "date_reunion", day.plusWeeks(9));
    advised(day.plusWeeks(9), "rejet");
    story.refuses("lettre_refus").answers("proposition", "refuser").validates("lettre_refus");
    assertThat(story.steps())
        .endsWith("commission", "report", "commission", "refus", "arbitrage", "refus", "recours");
    assertThat(story.date("recours-deadline"))
        .isEqualTo(day.plusWeeks(9).plusMonths(2).atTime(END_OF_DAY));
    story.on(day.plusWeeks(9).plusMonths(2).plusDays(1));
    assertThat(story.left()).containsExactly("attente_recours: expired");
  }

  @Test
  @Reaches("contestee")
  @Tag("F-89")
  void a_refusal_that_is_contested_becomes_a_complaint() {
    stories.of("reclamation_client", "Une autre affaire");
    var day = stories.whitMonday(1);
    complete(day).answers("avis_technique", "defavorable");
    story.does("rapport", "date_reunion", day.plusWeeks(8)).refuses("relecture");
    story.answers("avis_technique", "reserves");
    story.does("rapport", "date_reunion", day.plusWeeks(8)).refuses("relecture");
    story.answers("avis_technique", "reserves");
    story.does("rapport", "date_reunion", day.plusWeeks(8)).refuses("relecture");
    story.answers("proposition", "accorder");
    story.votes("juriste", "refused").votes("chef_service", "refused").validates("lettre_refus");
    story.on(day.plusWeeks(3)).hears("recours_depose");

    var complaint = runs.active("reclamation_client", story.dossier().id()).orElseThrow();
    assertThat(story.run().endKind()).isEqualTo("switched");
    assertThat(story.run().switchedTo()).isEqualTo(complaint.id());
    assertThat(complaint.parentRunId()).isEqualTo(story.run().id());
    assertThat(story.entries("run_switched")).hasSize(1);
    assertThat(story.open()).containsExactly("enregistrement");
    assertThat(reperes.get(story.dossier().id(), "date_reponse_attendue"))
        .contains(day.plusWeeks(3).plusMonths(2));
  }

  @Test
  @Reaches("irrecevable")
  @Tag("F-21")
  @Tag("F-63")
  @Tag("F-70")
  void an_application_is_inadmissible_on_a_second_look_too() {
    story.on(stories.whitMonday(1)).begins().answers("recevabilite", "non");
    story.refuses("lettre_irrecevabilite");
    assertThat(story.steps()).endsWith("reception", "irrecevabilite", "reception");
    story.answers("recevabilite", "non").validates("lettre_irrecevabilite").posts();
    assertThat(story.letters())
        .containsExactly("accuse: SENT", "irrecevabilite: REFUSED", "irrecevabilite: TO_PRINT");
  }

  @Test
  @Reaches("classee")
  @Tag("F-20")
  @Tag("F-66")
  @Tag("F-70")
  void an_application_that_stays_incomplete_is_closed() {
    var day = stories.whitMonday(1);
    story.on(day).begins().answers("recevabilite", "oui").answers("completude", "non");
    assertThat(story.date("relance_pieces-after")).isEqualTo(day.plusWeeks(2).atTime(8, 0));
    story.answers("justificatif", "recu").answers("examen", "incomplet");
    assertThat(story.letters()).doesNotContain("relance_pieces: QUEUED");

    story.answers("justificatif", "non_recu").at(day.plusWeeks(2).atTime(8, 0));
    assertThat(story.letters()).contains("relance_pieces: QUEUED");
    assertThat(story.times("pieces")).isEqualTo(3);
    var third = day.plusWeeks(2);
    assertThat(story.date("pieces-deadline")).isEqualTo(third.plusMonths(2).atTime(END_OF_DAY));
    story.on(third.plusMonths(2).plusDays(1)).posts();
    assertThat(story.letters()).contains("classement: SENT");
  }

  @Test
  @Reaches("retiree")
  @Tag("F-64")
  @Tag("F-68")
  void whoever_applied_gives_up_while_nothing_but_a_meeting_is_awaited() {
    var day = stories.whitMonday(1);
    complete(day).answers("avis_technique", "reserves");
    reported(day.plusWeeks(40));
    story.on(day.plusWeeks(30));
    assertThat(story.open()).isEmpty();
    assertThat(story.steps()).endsWith("instruction", "commission");
    story.hears("demande_retiree");
    assertThat(story.entries("step_interrupted")).hasSize(1);
  }
}
