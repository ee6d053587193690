package io.jalon.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.DossierFields;
import io.jalon.dossier.Repere;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.Reperes;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The dialogs in which a repère or a fact of a dossier is changed, by hand and by keys. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"jalon.demo=true", "jalon.test.name=workspace"})
@ContextConfiguration(initializers = Databases.class)
class FactDialogsTest {

  private static final String DAY = "date_reunion";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext jalon;

  private OwnDossiers own;
  private Browser browser;

  @BeforeEach
  void camille() {
    own = new OwnDossiers(jalon);
    browser = Browser.patient(port);
    browser.signIn("camille.martin", "jalon-demo");
  }

  @AfterEach
  void closeIt() {
    browser.close();
  }

  private static Locator dialog(Page page) {
    return page.locator("dialog[open]");
  }

  private Reperes reperes() {
    return jalon.getBean(Reperes.class);
  }

  private Object day(Dossier dossier) {
    return reperes().get(dossier.id(), DAY).orElse(null);
  }

  /** A dossier whose repère is set already. */
  private Dossier dated() {
    var dossier = own.launched("demande_administrative");
    reperes().set(dossier.id(), DAY, "2027-12-08");
    return dossier;
  }

  private Page repere(Dossier dossier, String repere) {
    var page = browser.open("/dossiers/" + dossier.reference() + "/sequence", 1440);
    page.locator("details:has([data-open=repere-" + repere + "]):not([open]) > summary")
        .all()
        .forEach(Locator::click);
    page.locator("[data-open=repere-" + repere + "]").first().click();
    return page;
  }

  private Page fact(Dossier dossier, String fact) {
    var page = browser.open("/dossiers/" + dossier.reference(), 1440);
    page.locator("[data-open=fait-" + fact + "]").click();
    return page;
  }

  @Test
  @Tag("F-92")
  void enter_applies_what_was_entered_and_erases_nothing() {
    var dossier = dated();
    var page = repere(dossier, DAY);
    dialog(page).locator("[name=value]").fill("2027-12-09");
    dialog(page).locator("[name=value]").press("Enter");
    assertThat(page.locator("#dit")).containsText("c’est noté");
    assertThat(day(dossier)).hasToString("2027-12-09");
  }

  @Test
  void a_value_is_erased_by_the_button_that_says_so() {
    var dossier = dated();
    var page = repere(dossier, DAY);
    dialog(page).locator("[data-api^=DELETE]").click();
    assertThat(page.locator("#dit")).containsText("c’est noté");
    assertThat(day(dossier)).isNull();
  }

  @Test
  void a_date_of_which_a_part_is_missing_is_said_beneath_its_field() {
    var dossier = dated();
    var page = repere(dossier, DAY);
    dialog(page).locator("[name=value]").press("Backspace");
    dialog(page).locator(".keys [type=submit]").click();
    assertThat(dialog(page).locator("[name=value] + .field-error"))
        .containsText("La date n’est pas complète");
    assertThat(day(dossier)).hasToString("2027-12-08");
  }

  @Test
  void an_incomplete_deadline_is_kept_as_it_was() {
    var dossier = own.plain();
    var page = fact(dossier, "deadline");
    dialog(page).locator("[name=deadline]").fill("2027-12-08");
    dialog(page).locator("[name=deadline]").press("Backspace");
    dialog(page).locator("[name=deadline]").press("Enter");
    assertThat(dialog(page).locator("[name=deadline] + .field-error"))
        .containsText("La date n’est pas complète");
  }

  @Test
  void focus_goes_to_the_field_of_a_fact_once_it_has_come() {
    var page = fact(own.plain(), "balance");
    assertThat(dialog(page).locator("[name=balance]")).isFocused();
  }

  @Test
  void a_fact_says_that_it_is_empty_only_where_it_is() {
    var dossier = own.plain();
    var page = fact(dossier, "balance");
    assertThat(dialog(page).locator(".hint")).hasText("Laissez vide pour effacer la valeur.");
    page = fact(dossier, "deadline");
    assertThat(dialog(page).locator(".hint")).hasText("Non renseigné");
  }

  @Test
  void the_button_of_a_fact_keeps_its_name() {
    var page = fact(own.plain(), "balance");
    assertThat(dialog(page).locator(".keys [type=submit]")).hasText("Appliquer");
    assertThat(dialog(page).locator("[name=balance]")).isFocused();
    dialog(page).locator("[name=balance]").fill("12,5");
    assertThat(dialog(page).locator(".whatif")).isVisible();
    assertThat(dialog(page).locator(".keys [type=submit]")).hasText("Appliquer");
  }

  @Test
  void an_amount_that_is_none_is_told_how_it_is_written() {
    var page = fact(own.plain(), "balance");
    dialog(page).locator("[name=balance]").fill("douze");
    dialog(page).locator("[name=balance]").press("Enter");
    assertThat(dialog(page).locator("[name=balance] + .field-error"))
        .hasText(Pattern.compile("Donnez un montant, par exemple 1.250,00\\."));
  }

  @Test
  void an_amount_may_be_written_as_people_write_it() {
    var dossier = own.plain();
    var page = fact(dossier, "balance");
    dialog(page).locator("[name=balance]").fill("1 250,50 €");
    dialog(page).locator("[name=balance]").press("Enter");
    assertThat(page.locator("#dit")).containsText("c’est noté");
    assertThat(page.locator(".facts")).containsText(Pattern.compile("1.250,50"));
  }

  @Test
  void an_error_takes_back_the_count_of_dates_that_would_change() {
    var page = repere(own.launched("contentieux_locatif"), "date_commandement");
    var go = dialog(page).locator(".keys [type=submit]");
    dialog(page).locator("[name=value]").fill("2027-12-09");
    assertThat(go).containsText("change");
    dialog(page).locator("[name=value]").fill("0001-01-01");
    assertThat(dialog(page).locator("[role=alert]"))
        .containsText("Donnez une date, par exemple 12/03/2026.");
    assertThat(go).hasText("Appliquer");
  }

  @Test
  void focus_goes_to_where_a_change_is_told() {
    var page = repere(dated(), DAY);
    dialog(page).locator("[name=value]").fill("2027-12-10");
    dialog(page).locator(".keys [type=submit]").click();
    assertThat(page.locator("#dit > .j-callout")).isFocused();
  }

  @Test
  @Tag("F-120")
  void a_status_is_one_of_its_type_or_a_new_one() {
    own.launched("demande_administrative");
    var page = fact(own.plain(), "status");
    var offered = dialog(page).locator("select[name=status]");
    assertThat(offered).containsText("Accordée");
    assertThat(offered).not().containsText("Réponse envoyée");
    dialog(page).locator("input[name=status]").fill("Chez le notaire");
    dialog(page).locator(".keys [type=submit]").click();
    assertThat(page.locator(".facts")).containsText("Chez le notaire");
  }

  @Test
  @Tag("F-120")
  void a_status_that_a_sequence_has_set_refuses_no_other_fact() {
    var dossier = own.plain();
    jalon
        .getBean(DossierFields.class)
        .set(null, dossier.id(), DossierField.STATUT, "En instruction");
    var page = fact(dossier, "balance");
    dialog(page).locator("[name=balance]").fill("12");
    dialog(page).locator("[name=balance]").press("Enter");
    assertThat(page.locator("#dit")).containsText("c’est noté");
  }

  @Test
  @Tag("F-34")
  void a_day_and_its_time_are_entered_in_the_zone_of_the_office() {
    if (reperes().find("rendez_vous_t").isEmpty()) {
      reperes().define(new Repere("rendez_vous_t", "Rendez-vous", RepereKind.DATE_TIME, List.of()));
    }
    var dossier = own.launched("demande_administrative");
    var page = repere(dossier, "rendez_vous_t");
    dialog(page).locator("[name=value]").fill("2027-07-08T14:30");
    dialog(page).locator("[name=value]").press("Enter");
    assertThat(page.locator("#dit")).containsText("c’est noté");
    assertThat(reperes().get(dossier.id(), "rendez_vous_t").orElseThrow())
        .hasToString("2027-07-08T12:30:00Z");
    repere(dossier, "rendez_vous_t");
    assertThat(page.locator("main")).containsText("8 juil. 2027 à 14:30");
    assertThat(dialog(page).locator("[name=value]")).hasValue("2027-07-08T14:30");
  }
}
