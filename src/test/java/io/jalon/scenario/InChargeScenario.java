package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody but somebody of the house answers for a dossier, whichever way it is made or changed. */
@OnH2
@Scenario
class InChargeScenario {

  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Desk desk;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  @BeforeEach
  void people() {
    office.collaborator("camille", "Camille Martin");
    office.partner("me.tissier", "Paul Tissier");
    dossier = office.dossier("Mme Nadia Benali");
  }

  private Rest.Reply change(String owner, String team) {
    var body =
        "{\"type\": \"impaye\", \"status\": \"ouvert\", \"owner\": \"%s\", \"team\": \"%s\"}";
    return rest.as("camille").put("/api/v1/dossiers/" + dossier.id(), body.formatted(owner, team));
  }

  private Rest.Reply create(String owner, String team) {
    var body =
        "{\"reference\": \"%s-B\", \"client\": \"%s\", \"type\": \"impaye\", \"owner\": \"%s\","
            + " \"team\": \"%s\"}";
    return rest.as("camille")
        .post(
            "/api/v1/dossiers",
            body.formatted(dossier.reference(), dossier.clientId(), owner, team));
  }

  @ParameterizedTest
  @CsvSource({
    "personne, gestionnaires, owner, n’est le compte de personne",
    "me.tissier, gestionnaires, owner, compte d’un partenaire",
    "camille, nulle-part, team, Aucune équipe"
  })
  void a_stranger_a_partner_or_a_team_that_is_none_is_refused_with_the_field(
      String owner, String team, String field, String text) {
    for (var reply : new Rest.Reply[] {change(owner, team), create(owner, team)}) {
      assertThat(reply.status()).as(reply.body()).isEqualTo(400);
      var wrong = reply.json().path("errors").path(0);
      assertThat(wrong.path("field").asText()).isEqualTo(field);
      assertThat(wrong.path("message").asText()).contains(text);
    }
    var csv = "Référence;Responsable;Équipe\n%s;%s;%s\n";
    var sheet = desk.hand("dossiers", csv.formatted(dossier.reference(), owner, team));
    assertThat(sheet.reasons().get(0)).contains(text);
  }

  @Test
  void a_colleague_is_taken() {
    assertThat(change("camille", "gestionnaires").status()).isEqualTo(200);
    assertThat(create("camille", "gestionnaires").status()).isEqualTo(201);
  }

  @Test
  void who_answers_for_it_already_stays_though_their_account_is_gone() {
    jdbc.sql("update dossier set owner = 'partie' where id = ?").param(dossier.id()).update();
    assertThat(change("partie", "gestionnaires").status()).isEqualTo(200);
  }
}
