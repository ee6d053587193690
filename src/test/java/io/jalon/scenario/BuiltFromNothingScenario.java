package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossiers;
import io.jalon.message.MessageStatus;
import io.jalon.message.Messages;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.SourceTree;
import io.jalon.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A sequence made in the editor from nothing, by somebody who never sees its YAML. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class BuiltFromNothingScenario {

  private static final String WHOLE = "demande_construite";

  @LocalServerPort private int port;
  @Autowired private SourceTree trees;
  @Autowired private TemplateReader reader;
  @Autowired private Dossiers dossiers;
  @Autowired private Runs runs;
  @Autowired private Tasks tasks;
  @Autowired private Messages messages;

  private String sequence = "";
  private Browser ines;
  private Browser camille;

  @BeforeEach
  void browsers() {
    ines = new Browser("http://localhost:" + port);
    camille = new Browser("http://localhost:" + port);
    ines.page().setDefaultTimeout(20_000);
    camille.page().setDefaultTimeout(20_000);
    ines.signIn("ines.lopez", "jalon-demo");
  }

  @AfterEach
  void closeThem() {
    ines.close();
    camille.close();
  }

  private EditorHands drafted(String name, String id, String steps) {
    sequence = id;
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill(name);
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("demande_administrative");
    page.locator("#etapes").fill(steps);
    page.locator("#assistant [type=submit]").click();
    return new EditorHands(page);
  }

  /** Tries the draft out: the first answer is no, and the trial comes to something. */
  private void tried(String reference, String what) {
    var page = ines.page();
    page.keyboard().press("Control+Enter");
    page.locator("#dossier").fill(reference);
    page.locator("main form [type=submit]").first().click();
    page.locator("button[name=result][value=non]").first().click();
    assertThat(page.locator("main")).containsText(what);
  }

  private void published() {
    var page = ines.open("/parametres/sequences/" + sequence + "/editeur", 1440);
    new EditorHands(page).page().locator("#publier").click();
    page.locator("#publication [type=submit]").click();
    assertThat(page.locator("#dit")).containsText("en service");
  }

  @Test
  @Tag("F-38")
  @Tag("F-48")
  @Tag("F-54")
  void an_application_is_designed_tried_published_and_comes_to_two_ends() {
    var editor = drafted("Demande d’aide", "demande_daide", "Réception\nInstruction");
    SmallSequence.build(editor);
    editor.isKept();
    tried("DEM-2026-004", "Demande irrecevable");
    published();

    camille.signIn("camille.martin", "jalon-demo");
    launched("DEM-2026-005");
    answered("DEM-2026-005", "non");
    comesTo("DEM-2026-005", "Demande irrecevable");
    launched("DEM-2026-006");
    answered("DEM-2026-006", "oui");
    answered("DEM-2026-006", "resultat_1");
    comesTo("DEM-2026-006", "Demande accordée");
  }

  @Test
  @Tag("F-38")
  @Tag("F-48")
  @Tag("F-49")
  @Tag("F-50")
  @Tag("F-51")
  void the_shipped_application_is_built_whole_control_by_control() throws IOException {
    var shipped = Files.readString(Path.of("processes/demande_administrative.yaml"));
    var paper = Objects.requireNonNull(trees.read(shipped));
    var editor = drafted("Demande construite", WHOLE, SequenceBuilder.stepNames(paper));
    new SequenceBuilder(editor, paper).build();
    editor.isKept();
    assertThat(same(editor.source())).isEqualTo(same(shipped));

    tried("DEM-2026-004", "Votre demande n’est pas recevable");
    published();
    camille.signIn("camille.martin", "jalon-demo");
    launched("DEM-2026-002");
    answered("DEM-2026-002", "non");
    validated("DEM-2026-002");
    comesTo("DEM-2026-002", "Demande irrecevable");
    launched("DEM-2026-003");
    answered("DEM-2026-003", "oui");
    happens("DEM-2026-003", "demande_retiree");
    comesTo("DEM-2026-003", "Demande retirée");
  }

  /** Lets the letter that waits leave. */
  private void validated(String reference) {
    task(reference);
    var letter =
        messages.of(dossiers.find(reference).orElseThrow().id()).stream()
            .filter(message -> run(reference).id().equals(message.place().runId()))
            .filter(message -> message.status() == MessageStatus.PREPARED)
            .findFirst()
            .orElseThrow();
    var page = camille.open("/envois?message=" + letter.id(), 1440);
    page.locator("main form[data-api*=completion] button[type=submit]").first().click();
    assertThat(page.locator("#dit")).isVisible();
  }

  /** Another program tells Jalon of something. */
  private void happens(String reference, String event) {
    task(reference);
    camille
        .page()
        .evaluate(
            "([path, event]) => import('/js/commands.js')"
                + ".then(own => own.request('POST', path, { event }))",
            List.of("/api/v1/dossiers/" + reference + "/events", event));
  }

  private SequenceTemplate same(String source) {
    return SameSequence.of(source, trees, reader);
  }

  private void launched(String reference) {
    var page = camille.open("/dossiers/" + reference + "/sequence", 1440);
    page.locator("[data-open=lancer-" + sequence + "]").click();
    page.locator("dialog[open] button[type=submit]").dblclick();
    assertThat(page.locator("#dit")).containsText("est lancée");
  }

  private void answered(String reference, String result) {
    var page = camille.open("/taches/" + task(reference), 1440);
    page.locator("input[type=radio][value=" + result + "]").check();
    var asked = page.locator("[name='asks.date_reunion']");
    if (asked.count() > 0) {
      asked.fill("2027-03-15");
    }
    page.locator("form[data-api*=completion] button[type=submit]").first().dblclick();
    assertThat(page.locator("#dit")).isVisible();
  }

  private String task(String reference) {
    var run = run(reference);
    camille
        .page()
        .waitForCondition(
            () -> tasks.ofRun(run.id()).stream().anyMatch(one -> one.status() == TaskStatus.OPEN));
    return tasks.ofRun(run.id()).stream()
        .filter(one -> one.status() == TaskStatus.OPEN)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Run run(String reference) {
    return runs.of(dossiers.find(reference).orElseThrow().id()).stream()
        .filter(run -> run.templateId().equals(sequence))
        .findFirst()
        .orElseThrow();
  }

  private void comesTo(String reference, String end) {
    camille.page().waitForCondition(() -> !run(reference).active());
    assertThat(run(reference).endLabel()).isEqualTo(end);
    camille.open("/dossiers/" + reference + "/sequence", 1440);
    assertThat(camille.page().locator("main")).containsText(end);
  }
}
