package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Designing a sequence in a real browser. */
@OnH2
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=editor"})
@ContextConfiguration(initializers = Databases.class)
class EditorScenario {

  @LocalServerPort private int port;

  private Browser ines;
  private Browser other;

  @BeforeEach
  void browsers() {
    ines = new Browser("http://localhost:" + port);
    other = new Browser("http://localhost:" + port);
  }

  @AfterEach
  void closeThem() {
    ines.close();
    other.close();
  }

  private static Page opened(Page page) {
    page.locator("#editeur[data-ready]").waitFor();
    return page;
  }

  private Page drafted(String id) {
    return drafted(id, "");
  }

  private Page drafted(String id, String decisions) {
    ines.signIn("ines.lopez", "jalon-demo");
    var page = ines.open("/parametres/sequences/nouvelle", 1440);
    page.locator("#nouvelle-label").fill("Aide au logement");
    page.locator("#nouvelle-id").fill(id);
    page.locator("#situation").fill("aide_logement");
    page.locator("#etapes").fill("Demande\nInstruction");
    page.locator("#decisions").fill(decisions);
    page.locator("#assistant [type=submit]").click();
    return opened(page);
  }

  private static void step(Page page, int number) {
    page.locator("#etapes a").nth(number - 1).click();
  }

  private static void leads(Page page, String answer, String place, int number) {
    step(page, number);
    page.getByLabel(answer + " → " + place, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private static Locator name(Page page) {
    return page.getByRole(
            AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nom").setExact(true))
        .first();
  }

  private static void rename(Page page, String to) {
    name(page).fill(to);
    name(page).blur();
  }

  @Test
  @Tag("F-5")
  @Tag("F-6")
  @Tag("F-7")
  void three_questions_make_a_draft_that_is_mended_and_published() {
    var page =
        drafted(
            "aide_logement", "Pièces : complètes / incomplètes\nAvis : favorable / défavorable");
    leads(page, "Sinon", "Terminée", 2);
    assertThat(page.locator("#pourquoi")).containsText("Publication bloquée");
    assertThat(page.locator("#publier")).isDisabled();
    step(page, 1);
    assertThat(page.locator("tr.hole")).hasCount(2);
    assertThat(page.locator("#etapes .j-tag.late")).hasCount(1);
    assertThat(page.locator("#lecture .t-late").first()).containsText("complètes, incomplètes");
    assertThat(page.locator("#diagramme .is-problem")).not().hasCount(0);
    assertThat(page.locator("#perime")).isHidden();
    leads(page, "complètes", "Instruction", 1);
    assertThat(page.locator("#lecture .t-late").first()).containsText(": incomplètes");
    assertThat(page.locator("tr.hole")).hasCount(1);
    leads(page, "incomplètes", "Terminée", 1);
    leads(page, "Sinon", "Instruction", 1);
    assertThat(page.locator("tr.hole")).hasCount(0);
    assertThat(page.locator("#pourquoi")).containsText("Prête à publier");
    page.locator("#publier").click();
    page.locator("#publication [type=submit]").click();
    assertThat(page.locator("#dit")).containsText("en service");
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
  }

  @Test
  @Tag("F-7")
  void the_first_answers_that_an_action_gets_are_holes_where_the_way_on_was_said() {
    var page = drafted("reponses_ajoutees", "Pièces : complètes");
    leads(page, "Sinon", "Instruction", 1);
    assertThat(page.locator("tr.hole")).hasCount(0);
    page.locator("#formulaire .act [aria-label^='Retirer le résultat']").first().click();
    page.locator("[data-path='steps[0].actions[0].results#more']").click();
    assertThat(page.locator("tr.hole")).hasCount(1);
    assertThat(page.locator("#pourquoi")).containsText("Publication bloquée");
    leads(page, "Sinon", "Instruction", 1);
    page.locator("[data-path='steps[0].actions[0].results#more']").click();
    assertThat(page.locator("#matrice")).containsText("comme « Sinon »");
    assertThat(page.locator("#pourquoi")).containsText("Prête à publier");
  }

  @Test
  void two_who_edit_one_draft_see_each_other_and_what_the_other_saves() {
    var mine = drafted("a_deux");
    other.signIn("admin", "jalon-demo");
    var theirs = opened(other.open("/parametres/sequences/a_deux/editeur", 1440));
    assertThat(theirs.locator("#presents")).containsText("modifie aussi ce brouillon");
    step(mine, 2);
    assertThat(mine.locator("#presents")).containsText("étape Demande");
    rename(theirs, "Demande reçue");
    assertThat(theirs.locator("#etat")).containsText("Enregistré");
    step(mine, 1);
    assertThat(mine.locator("#etat")).containsText("Mis à jour");
    assertThat(mine.locator("#etapes")).containsText("Demande reçue");
    theirs.navigate("about:blank");
    step(mine, 2);
    assertThat(mine.locator("#presents")).isEmpty();
  }

  /** One has saved meanwhile, without the other having heard of it. */
  private Page conflict(String id, Page mine, String theirName, String myName) {
    mine.route("**/presence", route -> route.abort());
    other.signIn("admin", "jalon-demo");
    var theirs = opened(other.open("/parametres/sequences/" + id + "/editeur", 1440));
    rename(theirs, theirName);
    assertThat(theirs.locator("#etat")).containsText("Enregistré");
    step(mine, 2);
    rename(mine, myName);
    assertThat(mine.locator("#conflit")).isVisible();
    assertThat(mine.locator("#publier")).isDisabled();
    return theirs;
  }

  @Test
  void a_version_that_somebody_else_has_published_is_not_taken_back_in_silence() {
    var mine = drafted("publiee_ailleurs");
    publish(mine);
    opened(ines.open("/parametres/sequences/publiee_ailleurs/editeur", 1440));
    mine.route("**/presence", route -> route.abort());
    other.signIn("admin", "jalon-demo");
    var theirs = opened(other.open("/parametres/sequences/publiee_ailleurs/editeur", 1440));
    rename(theirs, "Demande reçue");
    assertThat(theirs.locator("#pourquoi")).containsText("Prête à publier");
    publish(theirs);
    mine.unroute("**/presence");
    step(mine, 2);
    assertThat(mine.locator("#etapes")).containsText("Demande reçue");
    assertThat(mine.locator("#etat")).containsText("Mis à jour");
  }

  private static void publish(Page page) {
    page.locator("#publier").click();
    page.locator("#publication [type=submit]").click();
    assertThat(page.locator("#dit")).containsText("en service");
  }

  @Test
  void two_texts_of_one_draft_are_compared_and_brought_together() {
    var mine = drafted("a_reunir");
    conflict("a_reunir", mine, "Demande reçue", "Examen");
    mine.locator("#comparer-les-deux").click();
    assertThat(mine.locator("#differences")).containsText("Demande reçue");
    assertThat(mine.locator("#texte-leur")).hasValue(Pattern.compile("Demande reçue"));
    assertThat(mine.locator("#texte-mien")).hasValue(Pattern.compile("Examen"));
    mine.locator("#reunir").click();
    assertThat(mine.locator("#reunis")).containsText("Rien n’avait été modifié des deux côtés");
    assertThat(mine.locator("#etapes")).containsText("Demande reçue");
    assertThat(mine.locator("#etapes")).containsText("Examen");
    assertThat(mine.locator("#etat")).containsText("Enregistré");
    mine.locator("#annuler").click();
    assertThat(mine.locator("#etapes")).not().containsText("Demande reçue");
  }

  @Test
  void the_text_of_the_other_can_be_read_and_ones_own_comes_back() {
    var mine = drafted("a_deux_textes");
    conflict("a_deux_textes", mine, "Demande reçue", "Examen");
    mine.locator("#lire-le-leur").click();
    assertThat(mine.locator("#etapes")).containsText("Demande reçue");
    mine.locator("#annuler").click();
    assertThat(mine.locator("#etapes")).containsText("Examen");
    assertThat(mine.locator("#etat")).containsText("Enregistré");
  }

  @Test
  void what_both_changed_stays_as_one_has_it_and_is_told() {
    ines.signIn("ines.lopez", "jalon-demo");
    var page = ines.open("/parametres", 1440);
    var both =
        page.evaluate(
            """
            async () => {
              const { merged } = await import('/js/editor-merge.js');
              const step = (id, name, more) => ({ id, name, ...more });
              const base = { steps: [step('a', 'A'), step('b', 'B', { late: 1 })], reperes: ['x'] };
              const mine = { steps: [step('a', 'A1'), step('n', 'N'), step('b', 'B')], reperes: [] };
              const theirs = { steps: [step('a', 'A2'), step('b', 'B2', { late: 1 }), step('m', 'M')],
                reperes: ['x', 'y'] };
              return JSON.stringify(merged(base, mine, theirs));
            }
            """);
    org.assertj.core.api.Assertions.assertThat(both)
        .isEqualTo(
            "{\"tree\":{\"steps\":[{\"id\":\"a\",\"name\":\"A1\"},{\"id\":\"n\",\"name\":\"N\"},"
                + "{\"id\":\"b\",\"name\":\"B2\"},{\"id\":\"m\",\"name\":\"M\"}],"
                + "\"reperes\":[\"y\"]},\"both\":[\"steps.a.name\"]}");
  }

  @Test
  void a_lost_connection_loses_nothing_of_a_draft() {
    var page = drafted("hors_ligne");
    page.context().setOffline(true);
    rename(page, "Demande reçue");
    assertThat(page.locator("#etat")).containsText("Non enregistré");
    assertThat(page.locator("#publier")).isDisabled();
    page.locator("#formulaire [data-path='steps[0].until']").selectOption("first");
    page.context().setOffline(false);
    assertThat(page.locator("#etat")).containsText("Enregistré à");
    assertThat(page.locator("#source"))
        .hasValue(Pattern.compile("Demande reçue[\\s\\S]*until: first"));
  }

  @Test
  void a_text_of_another_shape_is_kept_with_its_problems_and_can_be_mended() {
    var page = drafted("de_travers");
    page.locator("#onglet-yaml").click();
    var source = page.locator("#source");
    var good = source.inputValue();
    for (var bad : new String[] {"actions", "routes"}) {
      source.fill(
          "sequence: de_travers\nname: T\nroles: { 'a(b': internal }\nsteps:\n"
              + "  - { id: un, "
              + bad
              + ": { x: y } }\n  - { id: fin, end: Fin }\n  -\n");
      assertThat(page.locator("#pourquoi")).containsText("Publication bloquée");
      assertThat(page.locator("#formulaire")).containsText("ne se lit pas");
      assertThat(page.locator("#etat")).containsText("Enregistré à");
    }
    source.fill(good);
    assertThat(page.locator("#pourquoi")).containsText("Prête à publier");
    assertThat(page.locator("#matrice")).isVisible();
  }

  @Test
  void a_function_that_comes_back_is_held_as_before_and_a_text_is_deleted_on_request_only() {
    var kept =
        drafted("aller_retour")
            .evaluate(
                """
                async () => {
                  const { tidy, unsent } = await import('/js/editor-tidy.js');
                  const first = { roles: { huissier: 'partner' }, messages: { m: {}, n: {} }, steps: [{ id: 'a',
                    actions: [{ id: 'x', role: 'huissier', 'send-message': { template: 'm' } }] }] };
                  const second = structuredClone(first);
                  second.steps[0].actions[0] = { id: 'x', role: 'avocat', 'send-message': { template: 'n' } };
                  const between = tidy(first, second);
                  const third = structuredClone(between);
                  third.steps[0].actions[0].role = 'huissier';
                  return [...Object.keys(between.roles), tidy(between, third).roles.huissier, ...unsent(between)].join();
                }
                """);
    org.assertj.core.api.Assertions.assertThat(kept).isEqualTo("avocat,partner,m");
  }

  @Test
  void ones_own_save_whose_answer_was_lost_is_no_conflict() {
    var page = drafted("reponse_perdue");
    page.route(
        "**/reponse_perdue/draft",
        route -> {
          route.fetch();
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
    rename(page, "Demande reçue");
    assertThat(page.locator("#etat")).containsText("Non enregistré");
    rename(page, "Demande lue");
    assertThat(page.locator("#etat")).containsText("Enregistré à");
    assertThat(page.locator("#conflit")).isHidden();
  }

  @Test
  @Tag("F-228")
  void a_sequence_is_tried_on_a_dossier_with_the_mouse() {
    ines.signIn("ines.lopez", "jalon-demo");
    var page = opened(ines.open("/parametres/sequences/demande_administrative/editeur", 1440));
    page.locator("#essayer").click();
    page.locator("#dossier").fill("DEM-2026-002");
    page.locator("main form [type=submit]").first().click();
    assertThat(page.locator("[data-diagram][data-ready]")).isVisible();
    assertThat(page.locator(".letter").first()).containsText("Madame, Monsieur");

    page.locator("button[name=result]").first().click();
    var second = "Vérifier que le dossier DEM-2026-002 est complet";
    assertThat(page.locator("main")).containsText(second);
    page.getByText("Revenir d’un pas").click();
    assertThat(page.locator("main")).not().containsText(second);
    page.locator("button:has-text('Aller au')").click();
    assertThat(page.locator("main")).containsText("Revenir d’un pas");
  }
}
