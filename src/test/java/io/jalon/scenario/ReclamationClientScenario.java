package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped sequence on complaints, from its launch to each of its ends. */
@Scenario
class ReclamationClientScenario {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  @Autowired private Stories stories;
  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Life life;

  private Story story;

  @BeforeEach
  void aComplaint() {
    story = stories.of("reclamation_client", "M. Luc Blanc");
  }

  @AfterEach
  void itHasComeToItsEnd(TestInfo test) {
    stories.over(story, test);
  }

  private void postponed(LocalDate next) {
    story.answers("avis_comite", "", Map.of("resultat_commission", "ajournement"));
    story.does("convocation", "date_reunion", next).does("fiche").on(next);
  }

  @Test
  @Reaches("close")
  @Tag("F-66")
  @Tag("F-69")
  @Tag("F-70")
  void it_is_closed_when_nobody_answers_in_time_nor_comes_back() {
    var whit = stories.whitMonday(1);
    story.on(whit.minusDays(3)).begins();
    assertThat(story.due("enregistrement")).isEqualTo(whit.plusDays(1));
    assertThat(story.date("qualification-deadline")).isEqualTo(whit.plusDays(1).atTime(END_OF_DAY));

    story.at(whit.plusDays(1).atTime(END_OF_DAY));
    assertThat(story.open()).containsExactly("accuse");
    assertThat(story.date("accuse_reception-deadline"))
        .isEqualTo(whit.plusDays(9).atTime(END_OF_DAY));

    story.at(whit.plusDays(9).atTime(END_OF_DAY)).posts();
    assertThat(story.left()).containsExactly("enregistrement: expired", "accuse: expired");
    assertThat(story.letters()).contains("accuse_type: SENT");

    var expected = whit.plusWeeks(15).plusDays(3);
    story.moves("date_reponse_attendue", expected);
    assertThat(story.date("instruction-deadline").toLocalDate()).isEqualTo(expected.minusDays(7));
    for (int pass = 1; pass <= 3; pass++) {
      story.answers("analyse", "partielle").refuses("relecture");
    }
    story.does("decision").refuses("envoi").does("decision").validates("envoi");
    assertThat(story.steps())
        .endsWith("arbitrage", "reponse", "arbitrage", "reponse", "reponse_envoyee", "suites");

    var sent = story.today();
    assertThat(story.date("suites-deadline")).isEqualTo(sent.plusMonths(2).atTime(END_OF_DAY));
    story.on(sent.plusMonths(2).plusDays(1));
    assertThat(story.left()).contains("reaction: expired", "saisine: expired");
  }

  @Test
  @Reaches("close")
  @Tag("F-63")
  void it_is_closed_when_the_answer_satisfies_after_details_were_given() {
    var whit = stories.whitMonday(8);
    story.on(whit.minusDays(40)).begins();
    var expected = whit.plusDays(3).toString();
    story.answers("enregistrement", "a_preciser", Map.of("date_reponse_attendue", expected));
    assertThat(story.date("relance_precisions-after")).isEqualTo(whit.minusDays(30).atTime(8, 0));
    story.answers("pieces", "recu");
    assertThat(story.letters()).containsExactly("precisions: QUEUED");
    assertThat(story.date("instruction-deadline")).isEqualTo(whit.minusDays(5).atTime(END_OF_DAY));
    story.answers("analyse", "fondee").validates("relecture").validates("envoi");
    story.answers("reaction", "satisfaction");
    assertThat(story.left()).containsExactly("saisine: first_result");
  }

  @Test
  @Reaches("close")
  @Tag("F-69")
  void it_is_closed_when_the_mediator_finds_nothing_though_it_was_late() {
    var whit = stories.whitMonday(8);
    story.on(whit.minusDays(40)).begins();
    var expected = whit.plusDays(3).toString();
    story.answers("enregistrement", "complete", Map.of("date_reponse_attendue", expected));
    story.validates("accuse").at(whit.minusDays(5).atTime(END_OF_DAY));
    assertThat(story.left()).containsExactly("analyse: expired");
    story.does("decision").validates("envoi").answers("reaction", "contestation");
    story.does("transmission").answers("avis_mediateur", "rejet").validates("suite_donnee");
  }

  @Test
  @Reaches("resolue")
  @Tag("F-33")
  @Tag("F-70")
  void a_mediator_resolves_it_after_a_committee_that_met_three_times() {
    var whit = stories.whitMonday(8);
    story.on(whit.minusWeeks(3)).begins().answers("enregistrement", "complete");
    story.validates("accuse").answers("analyse", "comite").validates("relecture");

    story.does("convocation", "date_reunion", whit.plusDays(2));
    assertThat(story.due("fiche")).isEqualTo(whit.minusDays(3));
    story.moves("date_reunion", whit.plusDays(3));
    assertThat(story.due("fiche")).isEqualTo(whit.plusDays(1));
    story.does("fiche").at(whit.plusDays(3).atTime(7, 59));
    assertThat(story.open()).isEmpty();
    story.at(whit.plusDays(3).atTime(8, 0));
    assertThat(story.due("avis_comite")).isEqualTo(whit.plusDays(7));

    postponed(whit.plusDays(9));
    postponed(whit.plusDays(16));
    assertThat(story.times("comite")).isEqualTo(3);
    story.answers("avis_comite", "", Map.of("resultat_commission", "accord"));
    story.validates("envoi").posts().hears("mediation_demandee");
    assertThat(story.left()).containsExactly("reaction: first_result");

    story.holds("mediateur", office.partner("mediatrice", "Mme Anne Médiatrice"));
    story.does("transmission");
    assertThat(story.due("avis_mediateur")).isEqualTo(story.today().plusDays(90));
    var answered =
        rest.as("mediatrice")
            .post(
                "/api/v1/tasks/"
                    + life.task(story.dossier(), "avis_mediateur").id()
                    + "/completion",
                """
                {"result": "proposition", "asks": {"Avis de médiation": "Au dossier"}}""");
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    story.validates("suite_donnee");
  }

  @Test
  @Reaches("desaccord")
  @Tag("F-67")
  void the_office_refuses_what_the_mediator_proposes() {
    story.on(stories.whitMonday(1)).begins().answers("enregistrement", "complete");
    story.validates("accuse").answers("analyse", "non_fondee").validates("relecture");
    story.validates("envoi").answers("reaction", "contestation").does("transmission");
    story.answers("avis_mediateur", "proposition").refuses("suite_donnee");
  }

  @Test
  @Reaches("reorientee")
  @Tag("F-70")
  void it_goes_elsewhere_once_its_letter_has_left() {
    var whit = stories.whitMonday(1);
    story.on(whit.minusDays(3)).begins().answers("enregistrement", "hors_champ");
    assertThat(story.date("reorientation-deadline")).isEqualTo(whit.plusDays(8).atTime(END_OF_DAY));
    story.on(whit.plusDays(9));
    assertThat(story.times("reorientation")).isEqualTo(2);
    story.validates("orientation").posts();
    assertThat(story.letters()).contains("orientation: SENT");
  }

  @Test
  @Reaches("retiree")
  @Tag("F-68")
  void whoever_complains_takes_it_back() {
    var whit = stories.whitMonday(1);
    story.on(whit).begins().answers("enregistrement", "a_preciser");
    story.at(whit.plusDays(10).atTime(8, 0));
    assertThat(story.letters()).containsExactly("precisions: QUEUED", "relance_precisions: QUEUED");
    story.hears("reclamation_retiree");
    assertThat(story.left()).containsExactly("pieces: event");
  }
}
