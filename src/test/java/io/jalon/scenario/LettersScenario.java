package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.message.Message;
import io.jalon.run.RunCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters are read, printed in a batch, and received. */
@Scenario
@Tag("F-18")
class LettersScenario {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RunCommands runs;
  @Autowired private TestClock clock;

  @BeforeEach
  void aLetterAndWhatItsReceiptBegins() {
    office.functions("locataire");
    office.repere("date_reception_lettre", RepereKind.DATE);
    office.publish(
        """
        sequence: lettres
        name: Lettres
        roles: { gestionnaire: internal, locataire: contact }
        reperes: [date_reception_lettre]
        messages:
          mise_en_demeure:
            subject: "Mise en demeure ${dossier.reference}"
            body: |
              ${client.nom}
              ${client.adresse}

              Madame, Monsieur,

              Vous nous devez 1 250 €.
        steps:
          - id: envoi
            actions:
              - id: courrier
                role: gestionnaire
                send-message: { template: mise_en_demeure, to: locataire, letter: true, receipt: date_reception_lettre }
                while: dossier.solde > 0
              - { id: suivi, role: gestionnaire, task: Suivre }
            deadline: 8 days after date_reception_lettre
            routes: [ { when: expired, to: tard }, { otherwise: fini } ]
          - { id: fini, end: Fini }
          - { id: tard, end: Sans réponse }
        """);
  }

  private Dossier written(String client) {
    var dossier = office.dossier(client);
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact(client, null));
    life.launch("lettres", dossier);
    return dossier;
  }

  private Message letter(Dossier dossier) {
    return life.messages(dossier).get(0);
  }

  private String pdf(Message... letters) {
    var query =
        List.of(letters).stream()
            .map(letter -> "message=" + letter.id())
            .collect(Collectors.joining("&"));
    var file = rest.as("camille").file("/api/v1/letters.pdf?" + query);
    try (var document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(letters.length);
      return new PDFTextStripper().getText(document).replace("\u00A0", " ");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<String> printed(Message... letters) {
    var ids =
        List.of(letters).stream()
            .map(letter -> "\"" + letter.id() + "\"")
            .collect(Collectors.joining(","));
    return rest.as("camille")
        .post("/api/v1/letters/prints", "{\"messages\":[" + ids + "]}")
        .json()
        .findValuesAsText("outcome");
  }

  private Rest.Reply received(Message letter, LocalDate day, String repere) {
    return rest.as("camille")
        .post(
            "/api/v1/messages/" + letter.id() + "/receipt",
            "{\"day\":\"" + day + "\",\"repere\":\"" + repere + "\"}");
  }

  private Rest.Reply corrected(Message letter, LocalDate day) {
    return rest.as("camille")
        .post(
            "/api/v1/messages/" + letter.id() + "/receipt",
            "{\"day\":\"" + day + "\",\"reason\":\"Mal lu\"}");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  @Test
  void a_batch_is_one_file_with_each_letter_from_a_page_of_its_own() {
    var one = written("Mme Zoé Lœuillet");
    var other = written("M. <b>Karim</b> & fils");
    assertThat(pdf(letter(one), letter(other)))
        .containsSubsequence(
            "Mme Zoé Lœuillet",
            "1 rue du Port",
            "Nos réf. : " + one.reference(),
            "Objet : Mise en demeure " + one.reference(),
            "Madame, Monsieur",
            "Vous nous devez 1 250 €.",
            "M. <b>Karim</b> & fils",
            "Nos réf. : " + other.reference());
    assertThat(pdf(letter(one))).containsOnlyOnce("1 rue du Port");
    assertThat(letter(one).status().name()).isEqualTo("TO_PRINT");
  }

  @Test
  void a_letter_that_is_printed_has_left_once() {
    var dossier = written("M. Karim Haddad");
    assertThat(printed(letter(dossier))).containsExactly("PRINTED");
    assertThat(printed(letter(dossier))).containsExactly("NOT_TO_PRINT");
    assertThat(letter(dossier).sentAt()).isNotNull();
    assertThat(life.told(dossier, "message_printed")).hasSize(1);
    var recall = "/api/v1/messages/" + letter(dossier).id() + "/recall";
    assertThat(rest.as("camille").post(recall, "{\"reason\":\"Erreur\"}").status()).isEqualTo(409);
    pdf(letter(dossier));
  }

  @Test
  @Tag("F-129")
  void a_letter_whose_cause_is_gone_is_not_printed() {
    var paid = written("M. Karim Haddad");
    var owing = written("Mme Zoé Lœuillet");
    office.owes(paid, "0");
    assertThat(printed(letter(paid), letter(owing))).containsExactly("DROPPED", "PRINTED");
    assertThat(life.told(paid, "message_dropped")).hasSize(1);
  }

  @Test
  @Tag("F-72")
  void a_letter_of_a_paused_run_waits_for_it() {
    var dossier = written("M. Karim Haddad");
    var run = life.run(dossier).id();
    office.as("camille", () -> runs.pause(run, "Litige"));
    assertThat(printed(letter(dossier))).containsExactly("HELD");
    office.as("camille", () -> runs.resume(run));
    assertThat(printed(letter(dossier))).containsExactly("PRINTED");
  }

  @Test
  void a_letter_of_a_held_template_waits_until_it_is_released() {
    var dossier = written("M. Karim Haddad");
    var template = "/api/v1/templates/lettres/messages/";
    rest.as("camille").post(template + "hold", "{\"reason\":\"Texte faux\"}");
    assertThat(printed(letter(dossier))).containsExactly("HELD");
    rest.as("camille").post(template + "release", "{\"reason\":\"Corrigé\"}");
    assertThat(printed(letter(dossier))).containsExactly("PRINTED");
  }

  @Test
  @Tag("F-35")
  void the_receipt_of_a_letter_sets_a_repere_and_moves_what_depends_on_it() {
    var dossier = written("M. Karim Haddad");
    assertThat(received(letter(dossier), today(), "date_reception_lettre").status()).isEqualTo(409);
    printed(letter(dossier));
    assertThat(received(letter(dossier), today().plusDays(1), "date_reception_lettre").status())
        .isEqualTo(422);
    assertThat(received(letter(dossier), today(), "inconnu").status()).isEqualTo(422);
    assertThat(received(letter(dossier), today(), "date_reception_lettre").status()).isEqualTo(200);
    assertThat(LocalDate.ofInstant(life.timer(dossier), PARIS))
        .isBetween(today().plusDays(8), today().plusDays(9));
    assertThat(life.told(dossier, "message_received")).hasSize(1);
  }

  @Test
  void a_receipt_is_not_earlier_than_the_letter() {
    var dossier = written("M. Karim Haddad");
    printed(letter(dossier));
    assertThat(received(letter(dossier), today().minusDays(1), "date_reception_lettre").detail())
        .startsWith("Le message est parti après ce jour");
    assertThat(letter(dossier).receivedOn()).isNull();
  }

  @Test
  void a_receipt_is_corrected_only_with_a_reason() {
    var dossier = written("M. Karim Haddad");
    printed(letter(dossier));
    clock.advance(Duration.ofDays(2));
    received(letter(dossier), today().minusDays(1), "date_reception_lettre");
    assertThat(received(letter(dossier), today(), "date_reception_lettre").status()).isEqualTo(409);
    assertThat(letter(dossier).receivedOn()).isEqualTo(today().minusDays(1));

    assertThat(corrected(letter(dossier), today()).status()).isEqualTo(200);
    assertThat(letter(dossier).receivedOn()).isEqualTo(today());
    assertThat(life.told(dossier, "message_received").get(1).details())
        .containsEntry("reason", "Mal lu")
        .containsEntry("old", today().minusDays(1).toString());
  }

  @Test
  void a_letter_that_was_taken_back_is_not_printed_any_more() {
    var dossier = written("M. Karim Haddad");
    var recall = "/api/v1/messages/" + letter(dossier).id() + "/recall";
    assertThat(rest.as("camille").post(recall, "{\"reason\":\"Erreur\"}").status()).isEqualTo(200);
    assertThat(status(letter(dossier).id())).isEqualTo(409);
    var other = letter(written("Mme Nadia Benali")).id();
    assertThat(status(letter(dossier).id() + "&message=" + other)).isEqualTo(200);
  }

  @Test
  void a_batch_of_no_letter_is_refused() {
    assertThat(status("")).isEqualTo(400);
  }

  @Test
  @Tag("F-35")
  void a_receipt_sets_the_repere_that_its_template_names() {
    var dossier = written("M. Karim Haddad");
    printed(letter(dossier));
    var day = "{\"day\": \"%s\"}".formatted(today());
    var reply =
        rest.as("camille").post("/api/v1/messages/" + letter(dossier).id() + "/receipt", day);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(LocalDate.ofInstant(life.timer(dossier), PARIS))
        .isBetween(today().plusDays(8), today().plusDays(9));
  }

  @Test
  void a_letter_to_a_contact_bears_the_contacts_own_address() {
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    var tutor = office.contact("Mme Inès Roy", null);
    office.bind(dossier, "locataire", tutor);
    var moved =
        rest.as("camille")
            .put(
                "/api/v1/intervenants/" + tutor.id() + "/addresses",
                "{\"address\": \"3 rue du Puits\\n69001 Lyon\"}");
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    life.launch("lettres", dossier);
    assertThat(pdf(letter(dossier))).contains("Mme Inès Roy", "3 rue du Puits", "69001 Lyon");
  }

  @Test
  void what_is_no_letter_is_not_printed() {
    office.publish(
        """
        sequence: lettres_courriel
        name: Courriel
        roles: { gestionnaire: internal, locataire: contact }
        messages: { avis: { subject: Avis, body: Bonjour. } }
        steps:
          - id: envoi
            actions: [ { id: avis, role: gestionnaire, send-message: { template: avis, to: locataire } } ]
            routes: [ { otherwise: fini } ]
          - { id: fini, end: Fini }
        """);
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
    life.launch("lettres_courriel", dossier);
    assertThat(status(letter(dossier).id())).isEqualTo(409);
    assertThat(printed(letter(dossier))).containsExactly("NOT_TO_PRINT");
  }

  @Test
  void what_is_not_known_is_not_printed_and_what_is_named_twice_is_printed_once() {
    var dossier = written("M. Karim Haddad");
    assertThat(status("inconnu")).isEqualTo(404);
    assertThat(printed(letter(dossier), letter(dossier))).containsExactly("PRINTED");
  }

  private int status(String message) {
    return rest.as("camille").get("/api/v1/letters.pdf?message=" + message).status();
  }
}
