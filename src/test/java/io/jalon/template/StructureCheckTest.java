package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.Problem.Severity;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureCheckTest {

  private static final String SOUND =
      """
      sequence: s
      name: S
      roles: { gestionnaire: internal, huissier: partner, locataire: contact }
      reperes: [date_x]
      messages: { rappel: { subject: Rappel, body: "Le ${repere.date_x!1}" } }
      steps:
        - id: debut
          actions:
            - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - id: acte
              role: huissier
              task: { title: Signifier, due: 3 days before date_x }
              results: { oui: Oui, non: Non }
          deadline: 2 months after start
          routes:
            - { when: 'acte.result = "oui" and not(expired)', to: fini }
            - { when: passage < 3, to: debut }
            - { otherwise: suite }
        - id: suite
          actions: [{ id: visite, role: gestionnaire, task: Visiter }]
          routes: [{ otherwise: fini }]
        - { id: fini, end: Fini }
      """;

  private static Problem[] check(String source) {
    var reading = new TemplateReader().read(source);
    assertThat(reading.problems()).isEmpty();
    return new StructureCheck()
        .check(Objects.requireNonNull(reading.template())).stream()
            .map(reading::locate)
            .toArray(Problem[]::new);
  }

  @Test
  void aSoundTemplateHasNoProblem() {
    assertThat(check(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @Tag("F-11")
  @Tag("F-12")
  @Tag("F-13")
  @Tag("F-91")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "id: suite | id: acte | id.duplicate acte; route.target suite;" + " place.unreachable acte",
        "id: visite | id: s | id.duplicate s",
        "id: visite | id: acte | id.duplicate acte",
        "[date_x] | [date_x, date_x] | id.duplicate date_x",
        "role: huissier | role: huisier | role.unknown huisier; role.unused huissier",
        "to: locataire | to: voisin | role.unknown voisin; role.unused locataire",
        "role: huissier | role: locataire | role.contact locataire; role.unused huissier",
        "id: courriel, role: gestionnaire | id: courriel, role: locataire | role.contact locataire",
        "template: rappel | template: rappels | message.unknown rappels; message.unused rappel",
        "before date_x | before date_y | repere.undeclared date_y",
        "deadline: 2 months after start | deadline: date_z | repere.undeclared date_z",
        "passage < 3 | repere.date_y < aujourdhui | repere.undeclared date_y",
        "title: Signifier | title: 'Le ${ repere.date_y }' | repere.undeclared date_y",
        "subject: Rappel | subject: 'Le ${repere.date_y}' | repere.undeclared date_y",
        "passage < 3 | 'dossier.type = \"repere.date_y\"' | -",
        "[date_x] | [date_x, date_y] | repere.unused date_y",
        "locataire: contact | locataire: contact, caf: contact | role.unused caf",
        "title: Signifier | title: 'Avec ${intervenant.huissier.nom}' | -",
        "{ rappel: | { perdu: { subject: A, body: B }, rappel: | message.unused perdu",
        "passage < 3, to: debut | passage < 3, to: debuts | route.target debuts",
        "- { otherwise: suite } | - { when: expired, to: suite } | result.open acte",
        "routes: [{ otherwise: fini }] | routes: [] | route.otherwise.missing suite",
        "- { when: passage < 3, to: debut } | - { otherwise: debut } | route.otherwise.early debut",
        "= \"oui\" | = \"ouii\" | result.unknown ouii",
        "id: courriel, | id: courriel, results: { a: A }, | result.task courriel",
        "task: Visiter | task: Visiter, results: { a: A } | result.unrouted visite",
        "deadline: 2 months after start | # | expired.never debut",
        "[{ otherwise: fini }] | [{ otherwise: suite }] | step.endless suite",
        "[{ id: visite, role: gestionnaire, task: Visiter }] | [] | step.idle suite",
        "[{ id: visite, role: gestionnaire, task: Visiter }] | [{ id: visite, role: gestionnaire,"
            + " send-message: { template: rappel, to: locataire } }] | -",
        "- { otherwise: suite } | - { otherwise: fini } | place.unreachable suite",
      })
  void findsWhatDoesNotHoldTogetherAndNothingElse(String sound, String broken, String expected) {
    var source = SOUND.replace(sound, broken);
    assertThat(source).isNotEqualTo(SOUND);
    var found =
        Arrays.stream(check(source)).map(problem -> problem.code() + " " + problem.args().get(0));
    assertThat(found)
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split("; "));
  }

  @Test
  @Tag("F-55")
  void aStepThatCannotReachAnEndIsNamed() {
    var problems = check(SOUND.replace("[{ otherwise: fini }]", "[{ otherwise: suite }]"));
    assertThat(problems).hasSize(1);
    assertThat(problems[0].severity()).isEqualTo(Severity.ERROR);
    assertThat(problems[0].path()).isEqualTo("steps[1]");
    assertThat(problems[0].args()).contains("suite");
  }

  @Test
  @Tag("F-55")
  void aSequenceWithoutAnyEndIsRefusedOnce() {
    var source =
        SOUND
            .replace("  - { id: fini, end: Fini }\n", "")
            .replace("to: fini", "to: suite")
            .replace("otherwise: fini", "otherwise: debut");
    assertThat(check(source)).extracting(Problem::code).containsExactly("end.none");
  }

  @Test
  void aSequenceStartsWithAStep() {
    var end = "  - { id: fini, end: Fini }\n";
    var source = SOUND.replace(end, "").replace("steps:\n", "steps:\n" + end);
    assertThat(check(source))
        .extracting(Problem::code)
        .containsExactly("start.end", "place.unreachable", "place.unreachable");
  }

  @Test
  void aSequenceWithoutStepIsRefused() {
    assertThat(check("sequence: s\nname: S\nsteps: []\n"))
        .extracting(Problem::code)
        .containsExactly("steps.none", "end.none");
  }

  @Test
  void aLoopThatNeverWaitsIsRefused() {
    var visit = "id: visite, role: gestionnaire, task: Visiter";
    var mail = "id: visite, role: gestionnaire, send-message: { template: rappel, to: locataire }";
    var routes = "[{ when: passage < 9, to: suite }, { otherwise: fini }]";
    var source = SOUND.replace(visit, mail).replace("[{ otherwise: fini }]", routes);
    assertThat(check(source)).extracting(Problem::code).containsExactly("loop.waitless");
    assertThat(check(source.replace(mail, visit))).isEmpty();
  }

  @Test
  void warningsBarNothing() {
    var problems = check(SOUND.replace("[date_x]", "[date_x, date_y]"));
    assertThat(problems).extracting(Problem::severity).containsExactly(Severity.WARNING);
    assertThat(problems[0].position()).isEqualTo(new Problem.Position(4, 19));
  }
}
