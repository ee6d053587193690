package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jalon.template.TemplateChange.Difference;
import io.jalon.template.TemplateChange.Kind;
import io.jalon.template.TemplateChange.Part;
import io.jalon.template.TemplateChange.Place;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TemplateChangesTest {

  private static final String SOURCE =
      """
      sequence: suivi
      name: Suivi
      roles: { gestionnaire: internal, huissier: partner }
      reperes: [date_audience]
      messages:
        avis: { subject: Audience, body: "Le ${repere.date_audience}." }
      steps:
        - id: appel
          name: Appel
          actions:
            - { id: appeler, role: gestionnaire, task: { title: Appeler, due: 10 days after created }, results: { ok: Oui, ko: Non } }
            - { id: ecrire, role: gestionnaire, send-message: { template: avis, to: huissier } }
          deadline: 5 days before date_audience
          routes:
            - { when: 'appeler.result = "ok"', to: regle }
            - { otherwise: perdu }
        - { id: regle, end: Réglé }
        - { id: perdu, end: Perdu }
      """;

  private static SequenceTemplate read(String source) {
    var reading = new TemplateReader().read(source);
    return Objects.requireNonNull(reading.template(), () -> reading.problems().toString());
  }

  private static List<TemplateChange> changes(String... replacements) {
    var later = SOURCE;
    for (int i = 0; i < replacements.length; i += 2) {
      assertThat(later).contains(replacements[i]);
      later = later.replace(replacements[i], replacements[i + 1]);
    }
    return TemplateChanges.between(read(SOURCE), read(later));
  }

  @Test
  void the_same_template_laid_out_otherwise_has_no_change() {
    assertThat(changes("{ otherwise: perdu }", "otherwise:   perdu")).isEmpty();
  }

  @Test
  @Tag("F-48")
  void an_added_step_is_told_with_its_actions_and_routes() {
    assertThat(
            changes(
                "{ otherwise: perdu }",
                "{ otherwise: visite }",
                "  - { id: regle, end: Réglé }",
                "  - { id: visite, name: Visite, actions: [{ id: voir, role: gestionnaire, task: Voir }],"
                    + " routes: [{ otherwise: perdu }] }\n  - { id: regle, end: Réglé }"))
        .extracting(TemplateChange::kind, TemplateChange::part, TemplateChange::id)
        .containsExactly(
            tuple(Kind.ADDED, Part.STEP, "visite"),
            tuple(Kind.ADDED, Part.ACTION, "voir"),
            tuple(Kind.REMOVED, Part.ROUTE, "perdu"),
            tuple(Kind.ADDED, Part.ROUTE, "visite"),
            tuple(Kind.ADDED, Part.ROUTE, "perdu"));
  }

  @Test
  @Tag("F-49")
  void a_condition_is_told_as_it_was_and_as_it_is() {
    assertThat(changes("'appeler.result = \"ok\"'", "dossier.solde <= 0"))
        .containsExactly(
            new TemplateChange(
                Part.ROUTE,
                "regle",
                "appel",
                Kind.CHANGED,
                List.of(new Difference("when", "appeler.result = \"ok\"", "dossier.solde <= 0")),
                List.of()));
  }

  @Test
  @Tag("F-50")
  void the_role_of_an_action_is_told() {
    assertThat(changes("id: appeler, role: gestionnaire", "id: appeler, role: huissier"))
        .flatExtracting(TemplateChange::differences)
        .containsExactly(new Difference("role", "gestionnaire", "huissier"));
  }

  @Test
  void a_delay_is_told_by_its_place_in_the_action() {
    assertThat(changes("10 days after created", "15 days after created"))
        .flatExtracting(TemplateChange::differences)
        .containsExactly(new Difference("task.due", "10 days", "15 days"));
  }

  @Test
  @Tag("F-51")
  void a_swapped_repere_lists_what_names_the_old_one_and_the_new_one() {
    var swapped =
        changes(
            "date_audience]",
            "date_reunion]",
            "before date_audience",
            "before date_reunion",
            "repere.date_audience",
            "repere.date_reunion");
    var affected =
        List.of(new Place(Part.STEP, "appel", "appel"), new Place(Part.MESSAGE, "avis", null));
    assertThat(swapped)
        .filteredOn(change -> change.part() == Part.REPERE)
        .containsExactly(
            new TemplateChange(
                Part.REPERE, "date_audience", null, Kind.REMOVED, List.of(), affected),
            new TemplateChange(Part.REPERE, "date_reunion", null, Kind.ADDED, List.of(), affected));
    assertThat(swapped)
        .extracting(TemplateChange::part)
        .containsExactly(Part.REPERE, Part.REPERE, Part.STEP, Part.MESSAGE);
  }

  @Test
  @Tag("F-51")
  void an_added_repere_lists_the_actions_and_routes_that_name_it() {
    assertThat(
            changes(
                "[date_audience]",
                "[date_audience, montant_offre]",
                "'appeler.result = \"ok\"'",
                "repere.montant_offre > 0",
                "10 days after created }",
                "10 days after created }, asks: [montant_offre]"))
        .filteredOn(change -> change.part() == Part.REPERE)
        .singleElement()
        .extracting(TemplateChange::affects)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactlyInAnyOrder(
            new Place(Part.ACTION, "appeler", "appel"), new Place(Part.ROUTE, "regle", "appel"));
  }

  @Test
  void a_role_whose_holders_are_of_another_kind_lists_the_actions_that_name_it() {
    assertThat(changes("huissier: partner", "huissier: contact"))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.differences())
                  .containsExactly(new Difference("kind", "PARTNER", "CONTACT"));
              assertThat(change.affects())
                  .containsExactly(new Place(Part.ACTION, "ecrire", "appel"));
            });
  }

  @Test
  void an_action_that_moves_to_another_step_is_told() {
    var moved =
        TemplateChanges.between(
            read(twoSteps("{ id: a, role: g, task: A }", "{ id: b, role: g, task: B }")),
            read(twoSteps("{ id: b, role: g, task: B }", "{ id: a, role: g, task: A }")));
    assertThat(moved)
        .extracting(TemplateChange::id, TemplateChange::differences)
        .containsExactly(
            tuple("a", List.of(new Difference("step", "une", "deux"))),
            tuple("b", List.of(new Difference("step", "deux", "une"))));
  }

  private static String twoSteps(String first, String second) {
    return """
        sequence: deux_etapes
        name: Deux étapes
        roles: { g: internal }
        steps:
          - { id: une, actions: [%s], routes: [{ otherwise: deux }] }
          - { id: deux, actions: [%s], routes: [{ otherwise: fini }] }
          - { id: fini, end: Fini }
        """
        .formatted(first, second);
  }
}
