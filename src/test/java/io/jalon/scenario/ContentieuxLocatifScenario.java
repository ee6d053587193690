package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped sequence on unpaid rents, from its launch to each of its ends. */
@Scenario
class ContentieuxLocatifScenario {

  @Autowired private Stories stories;
  @Autowired private Office office;

  private Story story;

  @BeforeEach
  void aTenantWhoOwes() {
    story = stories.of("contentieux_locatif", "Mme Nadia Benali");
  }

  @AfterEach
  void itHasComeToItsEnd(TestInfo test) {
    stories.over(story, test);
  }

  @Test
  @Reaches("bail_resilie")
  @Tag("F-33")
  @Tag("F-70")
  @Tag("F-102")
  @Tag("F-103")
  void the_lease_ends_at_a_hearing_that_moved_around_whit_monday() {
    var whit = stories.whitMonday(36);
    var monday = whit.minusWeeks(35);
    story.closed(monday.plusDays(3), monday.plusDays(4)).on(monday).begins();
    assertThat(story.due("appel")).isEqualTo(monday.plusDays(9));

    story.answers("appel", "sans_reponse").answers("appel", "sans_reponse");
    story.answers("appel", "sans_reponse");
    assertThat(story.steps())
        .containsExactly(
            "relance_amiable", "relance_amiable", "relance_amiable", "mise_en_demeure");

    story.validates("lettre").on(monday.plusDays(8));
    assertThat(story.open()).containsExactly("pointage", "reponse_caf");
    assertThat(story.due("pointage")).isEqualTo(monday.plusDays(15));

    story.answers("pointage", "impaye");
    assertThat(story.holder("acte")).isEqualTo("huissier");
    story.holds("huissier", office.partner("remplacante", "Me Remplaçante"));
    assertThat(story.holder("acte")).isEqualTo("remplacante");
    story.answers("acte", "impossible").answers("enquete", "trouvee");

    var served = monday.plusDays(21);
    story.on(served);
    assertThat(story.reminded()).contains("acte");
    story.answers("acte", "signifie", Map.of("date_commandement", served.toString()));
    assertThat(story.due("constat")).isEqualTo(served.plusMonths(2));
    assertThat(story.date("constat-remind"))
        .isEqualTo(served.plusMonths(2).minusWeeks(1).atTime(8, 0));
    assertThat(story.date("delai_commandement-deadline").toLocalDate())
        .isEqualTo(served.plusMonths(3));

    story.on(served.plusMonths(2)).answers("constat", "impaye");
    assertThat(story.alerts()).contains("Contentieux locatif");

    story.on(whit.minusWeeks(12)).does("projet", "date_audience", whit.plusDays(2));
    assertThat(story.due("delivrance")).isEqualTo(whit.plusDays(2).minusWeeks(6));
    story.does("delivrance");
    assertThat(story.open()).containsExactly("reponse_caf");

    story.holds("avocat", office.partner("suppleante", "Me Suppléante"));
    story.moves("date_audience", whit.plusDays(4)).on(whit.plusDays(2).minusWeeks(3));
    assertThat(story.open()).containsExactly("reponse_caf");
    story.at(whit.plusDays(4).minusWeeks(3).atTime(8, 0));
    assertThat(story.open()).containsExactly("avis_audience", "pieces", "reponse_caf");
    assertThat(story.holder("pieces")).isEqualTo("suppleante");
    assertThat(story.due("pieces")).isEqualTo(whit.plusDays(1));

    story.moves("date_audience", whit.plusDays(2));
    assertThat(story.due("pieces")).isEqualTo(whit.minusDays(4));

    stories.prepareAgain(story, "avis_audience");
    story.validates("avis_audience").on(whit.minusDays(4)).does("pieces");
    assertThat(story.due("jugement")).isEqualTo(whit.plusDays(4));
    story.on(whit.plusDays(3)).answers("jugement", "resiliation");
    assertThat(story.left()).containsExactly("reponse_caf: run_ended");
    assertThat(story.doers())
        .containsSubsequence("remplacante", "remplacante", "avocat", "remplacante", "suppleante");
  }

  @Test
  @Reaches("bail_resilie")
  @Tag("F-66")
  @Tag("F-69")
  @Tag("F-70")
  void the_lease_ends_though_the_tenant_cannot_be_found_and_nobody_is_in_time() {
    var start = stories.whitMonday(1);
    story.on(start).begins().answers("appel", "refus");
    story.answers("acte", "impossible").answers("enquete", "trouvee");
    story.answers("acte", "impossible").answers("enquete", "introuvable");
    var report = start.plusDays(10);
    story.on(report).does("constat_recherches", "date_commandement", report);
    assertThat(story.date("delai_commandement-deadline").toLocalDate())
        .isEqualTo(report.plusMonths(3));

    story.on(report.plusMonths(3).plusDays(1));
    assertThat(story.left()).containsExactly("constat: expired");
    assertThat(story.open()).containsExactly("projet");
    story.on(report.plusMonths(9).plusDays(1));
    assertThat(story.steps()).endsWith("delai_commandement", "assignation", "assignation");
    assertThat(story.left()).containsExactly("constat: expired", "projet: expired");

    var hearing = report.plusMonths(12);
    story.does("projet", "date_audience", hearing).does("delivrance").on(hearing);
    story.refuses("avis_audience").does("pieces").answers("jugement", "resiliation");
    assertThat(story.letters()).contains("avis_audience: REFUSED");
  }

  @Test
  @Reaches("plan_accepte")
  @Tag("F-70")
  void the_judge_grants_time_after_two_adjournments_around_ascension() {
    var whit = stories.whitMonday(21);
    var ascension = whit.minusDays(11);
    story.on(whit.minusWeeks(20)).begins().answers("appel", "refus");
    story.answers("acte", "signifie", Map.of("date_commandement", whit.minusWeeks(20).toString()));
    story.answers("constat", "impaye").does("projet", "date_audience", whit.minusWeeks(8));
    story.does("delivrance").on(whit.minusWeeks(8));
    story.validates("avis_audience").does("pieces").answers("jugement", "renvoi");

    var second = ascension.minusDays(2);
    story.closed(ascension.plusDays(1), ascension.plusDays(1));
    story.does("nouvelle_date", "date_audience", second);
    assertThat(story.open()).isEmpty();
    story.at(second.minusWeeks(3).atTime(8, 0)).validates("avis_audience").does("pieces");
    assertThat(story.due("jugement")).isEqualTo(ascension.plusDays(4));

    var third = whit.plusDays(1);
    story.on(second).answers("jugement", "renvoi").does("nouvelle_date", "date_audience", third);
    story.validates("avis_audience").does("pieces").on(third).answers("jugement", "delais");
    assertThat(story.steps()).endsWith("audience", "renvoi", "audience", "renvoi", "audience");
  }

  @Test
  @Reaches("plan_accepte")
  @Tag("F-67")
  void the_tenant_signs_a_plan_that_was_written_to_them() {
    var whit = stories.whitMonday(1);
    story.on(whit.minusDays(3)).begins().answers("appel", "accord");
    assertThat(story.due("retour_plan")).isEqualTo(whit.plusDays(14));
    assertThat(story.date("retour_plan-remind")).isEqualTo(whit.plusDays(9).atTime(8, 0));
    assertThat(story.date("plan_apurement-deadline").toLocalDate())
        .isEqualTo(whit.minusDays(3).plusMonths(1));
    story.validates("envoi_plan").posts();
    assertThat(story.letters())
        .containsExactlyInAnyOrder("relance: SENT", "proposition_plan: SENT");
    story.on(whit.plusDays(9));
    assertThat(story.reminded()).containsExactly("retour_plan");
    story.answers("retour_plan", "signe");
  }

  @Test
  @Reaches("dossier_solde")
  @Tag("F-66")
  @Tag("F-68")
  @Tag("F-69")
  void a_payment_ends_it_wherever_it_is_once_nothing_is_owed() {
    var whit = stories.whitMonday(1);
    story.on(whit).begins();
    assertThat(story.due("appel")).isEqualTo(whit.plusDays(7));
    story.on(whit.plusDays(16));
    assertThat(story.reminded()).containsExactly("appel");
    assertThat(story.left()).containsExactly("appel: expired");

    story.refuses("lettre");
    assertThat(story.letters())
        .contains("mise_en_demeure: REFUSED")
        .contains("signalement: QUEUED");
    assertThat(story.steps()).endsWith("mise_en_demeure", "relance_amiable");
    var served = whit.plusDays(16);
    story.answers("appel", "refus").on(served.plusMonths(2).plusDays(1));
    assertThat(story.steps()).endsWith("commandement", "commandement");

    story.answers("acte", "signifie", Map.of("date_commandement", served.toString()));
    story.owes("400.00").hears("payment_received");
    assertThat(story.open()).containsExactly("constat", "reponse_caf");
    story.owes("0.00").hears("payment_received");
    assertThat(story.left()).contains("constat: event", "reponse_caf: run_ended");
  }

  @Test
  @Reaches("dossier_solde")
  @Tag("F-21")
  void an_account_that_was_wrong_twice_ends_it() {
    story.on(stories.whitMonday(1)).begins();
    story.answers("appel", "contestation");
    story.answers("decompte", "corrige", Map.of("solde", "500,00"));
    assertThat(story.steps()).endsWith("verification_compte", "relance_amiable");
    story.answers("appel", "contestation");
    story.answers("decompte", "corrige", Map.of("solde", "0,00"));
  }
}
