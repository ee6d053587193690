package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.jalon.template.TemplateChange.Part;
import io.jalon.template.TemplateChanges;
import io.jalon.template.TemplateReader;
import io.jalon.template.Templates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Every word of the templates' language is made and changed in the editor's form. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class EditorLanguageScenario {

  private static final String ONE = "steps[0].actions";
  private static final String TWO = "steps[1].actions";

  @LocalServerPort private int port;
  @Autowired private Templates templates;
  @Autowired private TemplateReader reader;

  private Browser ines;

  @BeforeEach
  void aBrowser() {
    ines = new Browser("http://localhost:" + port);
    ines.page().setDefaultTimeout(20_000);
    ines.signIn("ines.lopez", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    ines.close();
  }

  private EditorHands opened(String id) {
    return new EditorHands(ines.open("/parametres/sequences/" + id + "/editeur", 1440));
  }

  private EditorHands drafted(String id) {
    templates.saveDraft(
        """
        sequence: %s
        name: Toute la langue
        steps:
          - { id: un, name: Un, routes: [{ otherwise: deux }] }
          - { id: deux, name: Deux, routes: [{ otherwise: fin }] }
          - { id: fin, end: Fin }
        """
            .formatted(id),
        "ines.lopez");
    return opened(id);
  }

  private static void button(EditorHands editor, String within, String name) {
    editor.page().locator(within + " button", new Page.LocatorOptions().setHasText(name)).click();
  }

  @Test
  @Tag("F-38")
  @Tag("F-55")
  void work_is_asked_of_people_with_dates_votes_and_documents() {
    var editor = drafted("langue_du_travail");
    editor
        .adds(ONE, "task")
        .delays(ONE + "[0].task.due", "15", "days", "before:date_audience")
        .unfolds(ONE + "[0].task.due.days")
        .presses(ONE + "[0].task.due.roll")
        .chooses(ONE + "[0].task.due.outside", "treve_hivernale")
        .unfolds(ONE + "[0].rest")
        .presses(ONE + "[0].outlives")
        .adds(ONE, "validation")
        .adds(ONE + "[1].validation.by", "gestionnaire")
        .adds(ONE + "[1].validation.by", "juriste")
        .adds(ONE + "[1].validation.by", "elu")
        .chooses(ONE + "[1].validation.needed", "2")
        .adds(ONE, "request-document")
        .types(ONE + "[2].request-document.document", "Bail")
        .adds(ONE + "[2].asks", "dossier.solde")
        .adds(ONE + "[2].asks", "")
        .types(ONE + "[2].asks[1]", "Annexe")
        .chooses(ONE + "[2].asks[1].for", "optional")
        .delays("steps[0].start", "2", "days", "before:date_audience")
        .delays("steps[0].deadline", "1", "months", "")
        .chooses("steps[0].until", "first");
    editor
        .says("delay: 15 days before date_audience")
        .says("roll: next working day")
        .says("outside: treve_hivernale")
        .says("outlives: step")
        .says("by: [gestionnaire, juriste, elu], needed: 2")
        .says("asks: [dossier.solde, { document: Annexe, optional: true }]")
        .says("start: 2 days before date_audience")
        .says("until: first deadline: 1 month after start");
    assertThat(editor.page().locator("#lecture")).containsText("accords nécessaires");
    editor.page().locator("#annuler").click();
    assertThat(editor.at("steps[0].until")).hasValue("");
  }

  @Test
  void what_is_typed_is_not_lost_to_the_button_that_is_pressed_next() {
    var editor = drafted("langue_vite_dite");
    editor.adds(ONE, "task").presses(ONE + "[0].results#more").presses(ONE + "[0].results#more");
    editor.at(ONE + "[0].results.resultat_1").fill("Accord");
    editor.presses(ONE + "[0].results#more");
    editor.at(ONE + "[0].task.title").fill("Décider");
    editor.page().keyboard().press("Tab");
    editor.says("task: Décider").says("resultat_1: Accord").says("resultat_3: Résultat 3");
  }

  @Test
  void what_leaves_the_office_is_written_and_its_condition_chosen() {
    var editor = drafted("langue_des_envois");
    var send = ONE + "[0].send-message";
    editor
        .adds(ONE, "send-message")
        .chooses(send + ".to", "locataire")
        .presses(send + ".letter")
        .presses(send + ".attach")
        .types(send + ".attach[0]", "Bail")
        .chooses(send + ".receipt", "date_audience")
        .unfolds("messages.envoi.tags")
        .unfolds(ONE + "[0].rest")
        .presses(ONE + "[0].while")
        .presses(ONE + "[0].keep");
    editor.page().getByLabel("Insérer la donnée").last().selectOption("client.nom");
    button(editor, "details[data-fold='messages.envoi.tags']", "Insérer");
    editor
        .says("letter: true")
        .says("attach: [Bail]")
        .says("receipt: date_audience")
        .says("while: dossier.solde > 0")
        .says("keep: true")
        .says("${client.nom}");
    editor
        .chooses(ONE + "[0].while", "dossier.statut")
        .chooses(ONE + "[0].while#op0", "!=")
        .types(ONE + "[0].while#v0", "Soldé")
        .says("dossier.statut != \"Soldé\"");
    editor.presses(ONE + "[0].while#more").says("\"Soldé\" and ");
    editor.chooses(ONE + "[0].while#join", "any").says("\"Soldé\" or ");
    editor.adds(ONE, "notify").adds(ONE, "create-document").adds(ONE, "set-status");
    editor.types(ONE + "[3].set-status", "Ouvert").says("set-status: Ouvert");
  }

  @Test
  @Tag("F-49")
  void other_programs_sequences_and_events_take_part() {
    var editor = drafted("langue_des_autres");
    var call = ONE + "[0].http-request";
    editor
        .adds(ONE, "http-request")
        .types(call + ".url", "https://api.registre.example/v1")
        .chooses(call + ".method", "POST")
        .presses(call + ".headers")
        .types(call + ".headers.Accept", "text/plain")
        .types(call + ".body", "{ \"solde\": 1 }")
        .presses(call + ".fields")
        .chooses(call + ".fields.valeur", "number")
        .types(call + ".fields#at0", "/note")
        .types(call + ".timeout", "30")
        .types(call + ".retries", "2");
    editor.says("headers: { Accept: text/plain }").says("fields: { valeur: number at /note }");
    editor.says("timeout: 30 seconds").says("retries: 2");
    editor.unfolds("steps[0].ways").presses("steps[0].routes#more");
    editor.says("when: 'appel_d_un_programme.result = \"reussi\"'");
    editor.presses("steps[0].routes[0].when.feel");
    editor.types("steps[0].routes[0].when", "appel_d_un_programme.reponse.valeur < 3");
    editor.types("steps[0].routes[0].name", "Note basse");
    editor.says("appel_d_un_programme.reponse.valeur < 3").says("name: Note basse");

    editor.shows("Deux").adds(TWO, "launch-sequence");
    editor.chooses(TWO + "[0].launch-sequence.sequence", "reclamation_client");
    editor.presses(TWO + "[0].launch-sequence.wait").says("wait: true");
    assertThat(editor.page().locator("#matrice")).containsText("La séquence est déjà en cours");
    editor.adds(TWO, "await").types(TWO + "[1].await", "Recours déposé").says("recours_depose");
    editor.shows("À tout moment");
    button(editor, "#formulaire", "Événement");
    editor.chooses("always[0].to", "deux").presses("always[0].when");
    editor.says("- { event: payment_received, when: dossier.solde > 0, to: deux }");
    editor.shows("Fin").chooses("steps[2].switch", "reclamation_client");
    editor.says("switch: reclamation_client").isKept();
  }

  @Test
  @Tag("F-50")
  @Tag("F-51")
  void what_is_not_changed_stays_and_a_repere_is_replaced_wherever_it_is_used() {
    var editor = opened("demande_administrative");
    editor.types("steps[0].name", "Accusé").isKept();
    var before = templates.template("demande_administrative", 1);
    var draft = reader.read(templates.draft("demande_administrative").orElseThrow()).template();
    assertThat(TemplateChanges.between(before, draft))
        .singleElement()
        .satisfies(change -> assertThat(change.part()).isEqualTo(Part.STEP));
    editor.unfolds("settings").unfolds("use.date_reunion");
    assertThat(editor.page().locator("details[data-fold='use.date_reunion'] ul"))
        .containsText("Commission");
    editor.chooses("replace.date_reunion", "date_audience");
    editor.says("at: date_audience").says("repere.date_audience!");
    assertThat(editor.page().locator("#source"))
        .not()
        .hasValue(java.util.regex.Pattern.compile("date_reunion"));
    editor.page().locator("#annuler").click();
    editor.says("at: date_reunion");
  }
}
