package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.dossier.Dossiers;
import io.jalon.message.Message;
import io.jalon.message.MessagePreviews;
import io.jalon.message.MessagePreviews.Content;
import io.jalon.message.Messages;
import io.jalon.run.Launcher;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import io.jalon.template.Templates;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What an office sets up under Paramètres, with the mouse. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class SettingsScenario {

  private static final String TEMPLATE =
      """
      sequence: %1$s
      name: Séquence %1$s
      roles: { gestionnaire: internal }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @LocalServerPort private int port;
  @Autowired private Templates templates;
  @Autowired private Publisher publisher;
  @Autowired private Launcher launcher;
  @Autowired private Dossiers dossiers;
  @Autowired private Messages messages;
  @Autowired private MessagePreviews previews;

  private Browser browser;

  @BeforeEach
  void anAdministrator() {
    browser = Browser.patient(port);
    browser.signIn("admin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private Page open(String path) {
    return browser.open(path, 1440);
  }

  private void published(String id) {
    templates.saveDraft(TEMPLATE.formatted(id), "tests");
    Assertions.assertInstanceOf(Publication.Published.class, publisher.publish(id, "tests"));
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  /** Presses the button of the open dialog, and waits for what the page says then. */
  private static void confirm(Page page, String said) {
    dialog(page).locator("[type=submit]").click();
    assertThat(page.locator("#dit")).containsText(said);
  }

  private Locator offered(String dossier, String sequence) {
    return open("/dossiers/" + dossier + "/sequence")
        .locator("[data-open=lancer-" + sequence + "]");
  }

  @Test
  @Tag("F-57")
  void a_sequence_is_tried_on_a_few_dossiers_and_then_opened_to_all() {
    published("essai_pilote");
    var page = open("/parametres/sequences/essai_pilote");
    page.locator("[data-open=pilote]").click();
    dialog(page).locator("[name=dossiers]").fill("IMP-2026-012\nREC-2026-001");
    confirm(page, "enregistré");
    assertThat(offered("IMP-2026-012", "essai_pilote")).hasCount(1);
    assertThat(offered("IMP-2026-013", "essai_pilote")).hasCount(0);
    open("/parametres/sequences");
    var line = page.locator("tr", new Page.LocatorOptions().setHasText("essai_pilote"));
    assertThat(line).containsText("Pilote\u00A0: 2 dossiers");
    line.locator("[data-open=ouvrir]").click();
    confirm(page, "ouverte à tous");
    assertThat(offered("IMP-2026-013", "essai_pilote")).hasCount(1);
  }

  @Test
  @Tag("F-4")
  void a_retired_sequence_is_offered_no_more_until_it_is_put_back() {
    published("essai_retrait");
    var page = open("/parametres/sequences/essai_retrait");
    page.locator("[data-open=retirer]").click();
    confirm(page, "est retirée");
    assertThat(offered("IMP-2026-013", "essai_retrait")).hasCount(0);
    open("/parametres/sequences/essai_retrait").locator("[data-open=remettre]").click();
    confirm(page, "de nouveau en service");
    assertThat(page.locator("main")).containsText("Remise en service");
    assertThat(offered("IMP-2026-013", "essai_retrait")).hasCount(1);
  }

  @Test
  @Tag("F-4")
  void a_sequence_is_offered_on_the_dossiers_of_its_teams() {
    published("essai_equipe");
    var page = open("/parametres/sequences/essai_equipe");
    page.locator("[data-open=equipes]").click();
    dialog(page).getByLabel("Concepteurs").check();
    confirm(page, "enregistré");
    assertThat(page.locator("main")).containsText("seules équipes\u00A0: Concepteurs");
    assertThat(offered("IMP-2026-013", "essai_equipe")).hasCount(0);
    open("/parametres/sequences/essai_equipe").locator("[data-open=equipes]").click();
    dialog(page).getByLabel("Gestionnaires").check();
    confirm(page, "enregistré");
    assertThat(offered("IMP-2026-013", "essai_equipe")).hasCount(1);
  }

  private Locator line(Page page, String name) {
    return page.locator("tr", new Page.LocatorOptions().setHasText(name)).first();
  }

  @Test
  @Tag("F-29")
  void a_function_is_created_renamed_archived_knowing_what_uses_it_and_offered_again() {
    var page = open("/parametres/fonctions");
    page.locator("[data-open=nouvelle]").click();
    dialog(page).locator("[name=label]").fill("Médiateur de quartier");
    confirm(page, "créé");
    line(page, "Médiateur de quartier").locator("[data-open=renommer]").click();
    dialog(page).locator("[name=label]").fill("Conciliateur");
    confirm(page, "renommé");
    var source =
        TEMPLATE.formatted("essai_fonction").replace("gestionnaire", "mediateur_de_quartier");
    templates.saveDraft(source, "tests");
    open("/parametres/fonctions");
    line(page, "Conciliateur").locator("[data-open=archiver]").click();
    assertThat(dialog(page)).containsText("Séquence essai_fonction");
    confirm(page, "est archivée");
    var archived = page.locator("section[aria-labelledby=archivees]");
    assertThat(archived).containsText("Conciliateur");
    assertThat(archived).containsText(Pattern.compile("archivée le .+ par .+"));
    open("/dossiers/IMP-2026-013/intervenants");
    assertThat(page.locator("main")).not().containsText("Conciliateur");
    open("/parametres/sequences/essai_fonction/editeur").locator("#editeur[data-ready]").waitFor();
    assertThat(page.locator("#lecture")).containsText("Conciliateur");
    assertThat(page.locator("#problemes")).containsText("« Conciliateur » est archivée");
    open("/parametres/fonctions");
    line(page, "Conciliateur").locator("[data-open=reprendre]").click();
    confirm(page, "de nouveau proposée");
    open("/dossiers/IMP-2026-013/intervenants");
    assertThat(page.locator("main")).containsText("Conciliateur");
  }

  @Test
  @Tag("F-29")
  void archiving_a_function_warns_of_the_dossiers_that_need_it() {
    launcher.launch(
        "contentieux_locatif", dossiers.find("IMP-2026-014").orElseThrow().id(), "admin");
    var page = open("/parametres/fonctions");
    line(page, "Huissier").locator("[data-open=archiver]").click();
    assertThat(dialog(page)).containsText("Contentieux locatif");
    assertThat(dialog(page)).containsText("dossiers : IMP-2026-001");
  }

  @Test
  @Tag("F-47")
  void a_message_is_previewed_on_a_dossier_as_it_leaves() {
    var dossier = dossiers.find("IMP-2026-007").orElseThrow().id();
    var page = open("/parametres/messages");
    page.locator("a[href$='/contentieux_locatif/relance']").click();
    assertThat(page.locator("mark").first()).hasText("Référence du dossier");
    page.locator("#dossier").fill("IMP-2026-007");
    page.locator("#contenu form [type=submit]").click();
    assertThat(page.locator("#objet")).containsText("IMP-2026-007");
    assertThat(page.locator("#ecrit")).not().containsText("${");
    var previewed = page.locator("#ecrit").textContent();
    launcher.launch("contentieux_locatif", dossier, "admin");
    page.waitForCondition(() -> !reminders(dossier).isEmpty());
    org.assertj.core.api.Assertions.assertThat(reminders(dossier))
        .allSatisfy(message -> Assertions.assertEquals(previewed.strip(), message.body().strip()));
  }

  private List<Message> reminders(String dossier) {
    return messages.of(dossier).stream()
        .filter(message -> "relance".equals(message.contentId()))
        .toList();
  }

  @Test
  @Tag("F-47")
  void a_message_that_could_not_leave_says_why() {
    var dossier = dossiers.find("IMP-2026-001").orElseThrow().id();
    var content = new Content("contentieux_locatif", 1, "${dossier.referense}", "Bonjour");
    var preview = previews.of(dossier, content);
    Assertions.assertNull(preview.body());
    Assertions.assertEquals("content.unknown", preview.flaws().get(0).code());
    Assertions.assertTrue(preview.flaws().get(0).args().contains("dossier.reference"));
  }

  @Test
  @Tag("F-34")
  @Tag("F-38")
  void a_repere_made_in_the_settings_is_chosen_from_the_list_in_the_editor_and_never_typed() {
    var page = open("/parametres/reperes");
    page.locator("[data-open=nouveau]").click();
    dialog(page).locator("[name=label]").fill("Visite du logement");
    dialog(page).locator("[name=kind]").selectOption("DATE");
    confirm(page, "créé");
    assertThat(line(page, "Visite du logement")).containsText("Date");
    templates.saveDraft(TEMPLATE.formatted("essai_repere"), "tests");
    open("/parametres/sequences/essai_repere/editeur").locator("#editeur[data-ready]").waitFor();
    var from = page.locator("[data-path$='.from']");
    for (var field : from.all()) {
      Assertions.assertEquals("SELECT", field.evaluate("field => field.tagName"));
    }
    from.first().selectOption("after:visite_du_logement");
    assertThat(page.locator("#etat")).containsText("Enregistré");
    assertThat(page.locator("#lecture")).containsText("Visite du logement");
  }

  @Test
  void a_shipped_sequence_is_looked_at_and_copied_as_a_draft() {
    var page = open("/parametres/sequences/galerie");
    page.locator("h2 a", new Page.LocatorOptions().setHasText("Réclamation client")).click();
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
    assertThat(page.locator("section[aria-labelledby=etapes]")).containsText("Accusé de réception");
    page.locator("[data-open=copier]").click();
    dialog(page).locator("[name=label]").fill("Ma réclamation");
    dialog(page).locator("[type=submit]").click();
    page.locator("#editeur[data-ready]").waitFor();
    assertThat(page.locator("h1")).hasText("Ma réclamation");
    Assertions.assertTrue(templates.draft("ma_reclamation").isPresent());
  }

  @Test
  void an_administrator_sees_who_can_sign_in_and_goes_to_admin_to_change_it() {
    var page = open("/parametres/utilisateurs");
    assertThat(line(page, "camille.martin")).containsText("Gestionnaires");
    assertThat(page.locator(".head a.btn-primary")).hasAttribute("href", Pattern.compile("admin"));
  }
}
