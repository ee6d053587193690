package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.expression.Contents;
import io.jalon.expression.FactType;
import io.jalon.expression.Feel;
import io.jalon.expression.Vocabulary;
import io.jalon.template.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionCheckTest {

  private static final OfficeTime OFFICE =
      new OfficeTime(
          Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC),
          "Europe/Paris",
          "fr-FR");

  private static final Vocabulary VOCABULARY =
      new Vocabulary(
              Map.of(
                  "dossier.solde", FactType.MONEY,
                  "client.nom", FactType.TEXT,
                  "repere.date_audience", FactType.DATE,
                  "repere.jugement", FactType.TEXT,
                  "intervenant.gestionnaire.nom", FactType.TEXT,
                  "intervenant.avocat.nom", FactType.TEXT,
                  "aujourdhui", FactType.DATE))
          .choosing(Map.of("repere.jugement", List.of("favorable", "défavorable")))
          .closedIn(Set.of("treve_hivernale"));

  private static final String TEMPLATE =
      """
      sequence: essai
      name: Essai
      roles: { gestionnaire: internal }
      reperes: [date_audience, jugement, inconnu]
      steps:
        - id: etape
          name: Étape
          actions:
            - id: acte
              task: { title: 'TITLE', description: 'DESCRIPTION', due: 3 days before DUE }
              role: gestionnaire
              results: { oui: Oui, non: Non }
          deadline: 2 days after DEADLINE
          routes:
            - { when: 'WHEN', to: fin }
            - { otherwise: fin }
        - { id: fin, end: Fini }
      messages:
        lettre: { subject: "SUBJECT", body: "BODY" }
      """;

  private final ExpressionCheck check =
      new ExpressionCheck(
          new Feel(OFFICE), new Contents(new OfficeFormat(OFFICE), "[non renseigné]"));

  @Test
  void a_step_sees_its_own_actions_and_how_it_was_passed() {
    assertThat(
            problems("WHEN", "acte.result = \"oui\" and acte.status != \"done\" and passage < 3"))
        .isEmpty();
    assertThat(problems("WHEN", "expired")).isEmpty();
  }

  @Test
  @Tag("F-42")
  void an_unknown_tag_is_shown_where_it_stands() {
    assertThat(paths("TITLE", "Voir ${client.prenom}")).containsExactly(task("title"));
    assertThat(paths("DESCRIPTION", "Voir ${client.prenom}")).containsExactly(task("description"));
    assertThat(paths("SUBJECT", "Voir ${client.prenom}"))
        .containsExactly("messages.lettre.subject");
    assertThat(paths("BODY", "Voir ${client.prenom}")).containsExactly("messages.lettre.body");
  }

  @Test
  void a_condition_on_what_is_unknown_is_refused() {
    assertThat(paths("WHEN", "dossier.sold > 3")).containsExactly("steps[0].routes[0].when");
    assertThat(paths("WHEN", "autre.result = \"oui\"")).containsExactly("steps[0].routes[0].when");
  }

  @Test
  void a_hostile_condition_is_refused() {
    assertThat(paths("WHEN", "${runtime}")).isNotEmpty();
    assertThat(paths("WHEN", "some x in [1,2] satisfies x > 1")).isNotEmpty();
  }

  @Test
  void only_the_intervenants_of_declared_roles_are_known() {
    assertThat(problems("BODY", "${intervenant.gestionnaire.nom}")).isEmpty();
    assertThat(paths("BODY", "${intervenant.avocat.nom}")).containsExactly("messages.lettre.body");
  }

  @Test
  @Tag("F-13")
  void a_delay_counts_from_a_known_date() {
    assertThat(problems("DUE", "jugement"))
        .containsExactly(Problem.error("repere.not-date", task("due"), "jugement"));
    assertThat(problems("DEADLINE", "inconnu"))
        .containsExactly(Problem.error("repere.unknown", "steps[0].deadline", "inconnu"));
  }

  @Test
  void a_date_stays_outside_of_a_period_of_the_office() {
    assertThat(problems("3 days before DUE", "{ delay: date_audience, outside: treve_hivernale }"))
        .isEmpty();
    assertThat(problems("3 days before DUE", "{ delay: date_audience, outside: treve }"))
        .containsExactly(Problem.error("period.unknown", task("due"), "treve", "treve_hivernale"));
  }

  @ParameterizedTest
  @Tag("F-36")
  @CsvSource(
      delimiter = '|',
      value = {
        "WHEN | repere.jugement = \"favorable\" | -",
        "WHEN | repere.jugement = \"Favorable\" | feel.choice steps[0].routes[0].when",
        "WHEN | repere.jugement in (\"favorable\", \"nul\") | feel.choice steps[0].routes[0].when",
        "BODY | <#if repere.jugement?has_content && repere.jugement == 'favorable'>Oui</#if> | -",
        "BODY | <#if repere.jugement?has_content && repere.jugement == 'nul'>Oui</#if> |"
            + " content.choice messages.lettre.body",
      })
  void a_result_is_compared_with_one_that_it_lists(String place, String text, String expected) {
    assertThat(problems(place, text))
        .extracting(problem -> problem.code() + " " + problem.path())
        .containsExactly(expected.equals("-") ? new String[0] : new String[] {expected});
  }

  @Test
  @Tag("F-36")
  void a_result_is_set_to_one_that_it_lists() {
    var yaml =
        TEMPLATE.replace(
            "task: { title: 'TITLE', description: 'DESCRIPTION', due: 3 days before DUE }",
            "set-field: { field: repere.jugement, value: '\"nul\"' }");
    var filled = filled(yaml.replace("results: { oui: Oui, non: Non }", ""));
    assertThat(check.check(Goldens.parse(filled), VOCABULARY))
        .containsExactly(
            Problem.error(
                "feel.choice",
                "steps[0].actions[0].set-field.value",
                "repere.jugement",
                "nul",
                "favorable, défavorable"));
  }

  @Test
  void each_new_place_of_the_language_is_checked() {
    var yaml =
        """
        sequence: essai
        name: Essai
        roles: { gestionnaire: internal }
        reperes: [date_audience, jugement, inconnu]
        always:
          - { event: payment_received, when: dossier.sold <= 0, to: fin }
          - { at: 2 days after jugement, alert: gestionnaire }
        steps:
          - id: etape
            start: 3 days before jugement
            actions:
              - { id: avis, role: gestionnaire, notify: { to: gestionnaire, text: "${client.prenom}" }, while: dossier.sold > 0 }
              - { id: rdv, role: gestionnaire, appointment: { title: "${client.prenom}", at: jugement } }
              - { id: pose, role: gestionnaire, set-field: { field: repere.inconnu, value: dossier.sold } }
              - { id: piece, role: gestionnaire, after: 2 days after inconnu, asks: [inconnu], check: "Voir ${client.prenom}" }
            routes: [{ otherwise: fin }]
          - { id: fin, end: Fini }
        """;

    var problems = check.check(Goldens.parse(yaml), VOCABULARY);

    assertThat(problems)
        .extracting(Problem::path)
        .containsExactlyInAnyOrder(
            "always[0].when",
            "always[1].at",
            "steps[0].start",
            "steps[0].actions[0].while",
            "steps[0].actions[0].notify.text",
            "steps[0].actions[1].appointment.title",
            "steps[0].actions[1].appointment.at",
            "steps[0].actions[2].set-field.field",
            "steps[0].actions[2].set-field.value",
            "steps[0].actions[3].after",
            "steps[0].actions[3].asks[0]",
            "steps[0].actions[3].check.title");
  }

  private List<String> call(String request, String when) {
    var yaml =
        """
        sequence: essai
        name: Essai
        roles: { gestionnaire: internal }
        steps:
          - id: etape
            actions:
              - id: appel
                role: gestionnaire
                http-request:
                  REQUEST
                  fields: { note: number, le: date at /a/b }
            routes: [{ when: 'WHEN', to: fin }, { otherwise: suite }]
          - id: suite
            actions:
              - { id: avis, role: gestionnaire, notify: { to: gestionnaire, text: 'TEXT' } }
            routes: [{ when: appel.code >= 400, to: fin }, { otherwise: fin }]
          - { id: fin, end: Fini }
        """
            .replace("REQUEST", request)
            .replace("WHEN", when)
            .replace("TEXT", "${appel.reponse.note} ${appel.corps} ${appel.code}");
    var secrets = Map.of("secret.registre", FactType.TEXT);
    return check.check(Goldens.parse(yaml), VOCABULARY.plus(secrets)).stream()
        .map(problem -> problem.code() + " " + problem.path())
        .distinct()
        .toList();
  }

  @Test
  @Tag("F-220")
  void the_answer_of_a_call_has_names_with_types() {
    assertThat(call("url: https://x.fr/", "appel.reponse.note > 3")).isEmpty();
    assertThat(call("url: https://x.fr/", "appel.reponse.le < aujourdhui")).isEmpty();
    assertThat(call("url: https://x.fr/", "appel.status = \"failed\"")).isEmpty();
    assertThat(call("url: https://x.fr/", "appel.reponse.notes > 3"))
        .containsExactly("feel.unknown steps[0].routes[0].when");
    assertThat(call("url: https://x.fr/", "appel.reponse.le > 3"))
        .containsExactly("feel.types steps[0].routes[0].when");
    assertThat(call("url: https://x.fr/", "appel.reponse.note != 3"))
        .containsExactly("feel.may-be-empty steps[0].routes[0].when");
  }

  @Test
  @Tag("F-220")
  void the_tags_of_a_call_are_known_and_its_secrets_set_and_in_their_place() {
    var path = " steps[0].actions[0].http-request.";
    assertThat(
            call(
                "url: 'https://x.fr/${client.nom}?k=${ secret.registre }'\n"
                    + "          headers: { X: 'a ${secret.registre} ${dossier.solde}' }",
                "expired"))
        .isEmpty();
    assertThat(call("url: 'https://x.fr/${client.prenom}'", "expired"))
        .containsExactly("content.unknown" + path + "url");
    assertThat(call("url: 'https://x.fr/${secret.autre}'", "expired"))
        .containsExactly("secret.unknown" + path + "url");
    assertThat(call("url: 'https://x.fr/${secret.registre?upper_case}'", "expired"))
        .containsExactly("content.unknown" + path + "url");
    assertThat(
            call(
                "url: https://x.fr/\n          headers: { X: '<#if secret.registre == \"a\">b</#if>' }",
                "expired"))
        .contains("content.unknown" + path + "headers.X");
    assertThat(
            call(
                "url: https://x.fr/\n          method: POST\n"
                    + "          body: '{ \"k\": \"${secret.registre}\" }'",
                "expired"))
        .containsExactly("secret.place" + path + "body");
    assertThat(paths("BODY", "${secret.registre}")).containsExactly("messages.lettre.body");
  }

  @Test
  @Tag("F-220")
  void a_body_in_json_is_one_whatever_the_dossier_holds() {
    var post = "url: https://x.fr/\n          method: POST\n          body: ";
    assertThat(call(post + "'{ \"a\": \"${client.nom}\", \"b\": ${dossier.solde!0} }'", "expired"))
        .isEmpty();
    assertThat(call(post + "'{ \"a\": ${client.nom'", "expired"))
        .contains("http.json steps[0].actions[0].http-request.body");
    assertThat(call(post + "'a=1'", "expired"))
        .containsExactly("http.json steps[0].actions[0].http-request.body");
    assertThat(call(post + "'a=1'\n          content-type: text/plain", "expired")).isEmpty();
  }

  private static String task(String key) {
    return "steps[0].actions[0].task." + key;
  }

  private List<String> paths(String key, String text) {
    return problems(key, text).stream().map(Problem::path).distinct().toList();
  }

  /** The template's problems when one of its texts is another. */
  private List<Problem> problems(String key, String text) {
    return check.check(Goldens.parse(filled(TEMPLATE.replace(key, text))), VOCABULARY);
  }

  /** What a test does not speak of is as it should be. */
  private static String filled(String template) {
    var yaml = template;
    for (var other :
        Map.of(
                "WHEN", "expired",
                "TITLE", "Titre",
                "DESCRIPTION", "Comment",
                "SUBJECT", "Objet",
                "BODY", "Texte",
                "DUE", "date_audience",
                "DEADLINE", "start")
            .entrySet()) {
      yaml = yaml.replace(other.getKey(), other.getValue());
    }
    return yaml;
  }
}
