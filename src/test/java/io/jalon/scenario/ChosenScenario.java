package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.RepereKind;
import io.jalon.run.BusinessEvents;
import io.jalon.template.DraftOutcome;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.TemplateKind;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sequence is chosen by a person, dossier by dossier; nothing else starts it. */
@Scenario
class ChosenScenario {

  private static final String SEQUENCE =
      """
      sequence: choisie
      name: Choisie
      roles: { gestionnaire: internal }
      always: [ { event: payment_received, to: regle } ]
      steps:
        - id: appel
          actions: [ { id: appeler, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: regle } ]
        - { id: regle, end: Réglé }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private BusinessEvents events;
  @Autowired private DossierFields fields;

  private Dossier dossier;

  @BeforeEach
  void aPublishedSequence() {
    office.repere("date_choisie", RepereKind.DATE);
    office.publish(SEQUENCE);
    dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  @Test
  @Tag("F-60")
  void no_field_no_repere_no_event_and_no_passing_of_time_starts_it() {
    office.owes(dossier, "9000");
    fields.set(null, dossier.id(), DossierField.STATUT, "contentieux");
    office.set(dossier, "date_choisie", "2027-01-12");
    events.deliver(dossier.id(), "payment_received");
    events.deliver(dossier.id(), "choisie");
    life.pass(dossier, Duration.ofDays(30));
    assertThat(life.runs(dossier)).isEmpty();
  }

  @Test
  @Tag("F-60")
  void an_automation_that_launches_it_is_refused() {
    var source =
        """
        automation: relance_auto
        name: Relance automatique
        when: { event: payment_received, if: "dossier.solde > 1000" }
        then: [ { launch-sequence: { sequence: choisie } } ]
        """;
    var saved = templates.saveDraft(source, "tests");
    if (saved instanceof DraftOutcome.Saved draft) {
      assertThat(publisher.publish(draft.templateId(), "tests"))
          .isInstanceOf(Publication.Refused.class);
    } else {
      assertThat(((DraftOutcome.Refused) saved).problems()).isNotEmpty();
    }
    events.deliver(dossier.id(), "payment_received");
    assertThat(life.runs(dossier)).isEmpty();
  }

  @Test
  @Tag("F-61")
  void it_is_launched_on_the_one_dossier_that_is_named() {
    var other = office.dossier("M. Karim Haddad");
    var camille = rest.as("camille");
    var address = "/api/v1/dossiers/" + dossier.reference() + "/runs";
    assertThat(camille.post(address, "{\"template\": \"choisie\"}").status()).isEqualTo(201);
    assertThat(life.runs(dossier)).hasSize(1);
    assertThat(life.runs(other)).isEmpty();
    for (var list : new String[] {other.reference() + "," + dossier.reference(), "*", "%25"}) {
      var many = camille.post("/api/v1/dossiers/" + list + "/runs", "{\"template\": \"choisie\"}");
      assertThat(many.status()).isBetween(400, 404);
    }
    assertThat(life.runs(other)).isEmpty();
  }

  @Test
  @Tag("F-61")
  void no_other_route_launches() throws Exception {
    assertThat(Files.readAllLines(Path.of("src/test/resources/rights/api.txt")))
        .filteredOn(line -> line.startsWith("POST") && line.contains("/runs "))
        .singleElement()
        .asString()
        .contains("/dossiers/{dossier}/runs");
    assertThat(rest.as("camille").post("/api/v1/runs", "{\"template\": \"choisie\"}").status())
        .isEqualTo(404);
    assertThat(
            rest.as("admin")
                .post("/engine-rest/process-definition/key/choisie/start", "{}")
                .status())
        .isGreaterThanOrEqualTo(400);
    assertThat(life.runs(dossier)).isEmpty();
  }

  @Test
  @Tag("F-62")
  void every_template_shows_its_kind() {
    assertThat(templates.all())
        .extracting(TemplateSummary::kind)
        .containsOnly(TemplateKind.SEQUENCE)
        .isNotEmpty();
    assertThat(rest.as("camille").get("/api/v1/templates").json())
        .isNotEmpty()
        .allSatisfy(template -> assertThat(template.get("kind").asText()).isEqualTo("SEQUENCE"));
  }
}
