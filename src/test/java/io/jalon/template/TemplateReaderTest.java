package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.ActionKind.Task;
import io.jalon.template.Delay.Direction;
import io.jalon.template.Delay.Unit;
import io.jalon.template.Problem.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateReaderTest {

  private static final String SAMPLE =
      """
      sequence: relance
      name: Relance d’un impayé
      situation: contentieux
      roles:
        gestionnaire: internal
        locataire: contact
      reperes: [date_audience]
      messages:
        rappel: { subject: Rappel, body: "Bonjour ${client.nom}" }
      steps:
        - id: amiable
          name: Phase amiable
          actions:
            - id: courriel
              role: gestionnaire
              send-message: { template: rappel, to: locataire, validate: true }
            - id: appel
              role: gestionnaire
              task: { title: Appeler, description: Vite, due: 3 working days before date_audience }
              results: { oui: Accord, no: Refus }
          until: all
          deadline: 2 months after start
          routes:
            - { when: 'appel.result = "oui"', to: fini, name: Accord trouvé }
            - { otherwise: fini }
        - { id: fini, end: Dossier soldé }
      """;

  private final TemplateReader reader = new TemplateReader();

  @Test
  @Tag("F-9")
  @Tag("F-10")
  @Tag("F-11")
  void readsAWholeSequence() {
    var reading = reader.read(SAMPLE);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.template())
        .isEqualTo(
            new SequenceTemplate(
                "relance",
                "Relance d’un impayé",
                "contentieux",
                Map.of("gestionnaire", RoleKind.INTERNAL, "locataire", RoleKind.CONTACT),
                List.of("date_audience"),
                Map.of("rappel", new MessageContent("Rappel", "Bonjour ${client.nom}")),
                List.of(amiable(), new End("fini", "Dossier soldé"))));
  }

  private static Step amiable() {
    var due = new Delay(3, Unit.WORKING_DAYS, Direction.BEFORE, "date_audience");
    return new Step(
        "amiable",
        "Phase amiable",
        List.of(
            new Action(
                "courriel", "gestionnaire", new SendMessage("rappel", "locataire", true), Map.of()),
            new Action(
                "appel",
                "gestionnaire",
                new Task("Appeler", "Vite", due),
                Map.of("oui", "Accord", "no", "Refus"))),
        Until.ALL,
        new Delay(2, Unit.MONTHS, Direction.AFTER, Delay.START),
        List.of(
            new Route("appel.result = \"oui\"", "fini", "Accord trouvé"),
            new Route(null, "fini", null)));
  }

  @Test
  void keepsResultsRolesAndMessagesInTheOrderOfTheFile() {
    var template = Objects.requireNonNull(reader.read(SAMPLE).template());
    assertThat(template.roles().keySet()).containsExactly("gestionnaire", "locataire");
    assertThat(template.action("appel").orElseThrow().results().keySet())
        .containsExactly("oui", "no");
  }

  @Test
  void aTitleAloneIsATask() {
    var task =
        "task: { title: Appeler, description: Vite, due: 3 working days before date_audience }";
    var template = reader.read(SAMPLE.replace(task, "task: Appeler vite")).template();
    assertThat(Objects.requireNonNull(template).action("appel").orElseThrow().kind())
        .isEqualTo(new Task("Appeler vite", "", null));
  }

  @Test
  void findsEveryProblemAtOnceWithItsPlace() {
    var source =
        SAMPLE
            .replace("name: Phase amiable", "nmae: Phase amiable")
            .replace("until: all", "until: 1er")
            .replace("locataire: contact", "locataire: tenant")
            .replace("end: Dossier soldé", "end: ''");
    assertThat(reader.read(source).problems())
        .extracting(Problem::code, Problem::path, Problem::position)
        .containsExactly(
            tuple("choice.unknown", "roles.locataire", 6, 14),
            tuple("key.unknown", "steps[0].nmae", 12, 5),
            tuple("id.shape", "steps[0].until", 21, 12),
            tuple("text.empty", "steps[1].end", 26, 22));
  }

  private static Tuple tuple(String code, String path, int line, int column) {
    return Tuple.tuple(code, path, new Position(line, column));
  }

  @Test
  void offersTheNearestKnownKey() {
    var problems = reader.read(SAMPLE.replace("deadline:", "dedline:")).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).args())
        .containsExactly(
            "dedline", "deadline", "actions, deadline, id, name, routes, start, until");
  }

  @ParameterizedTest
  @Tag("F-25")
  @ValueSource(
      strings = {
        "assignee",
        "user",
        "person",
        "owner",
        "candidate-users",
        "candidateGroups",
        "Assignee",
        "utilisateur",
        "holder"
      })
  void refusesAnyKeyThatCouldNameAPerson(String key) {
    var source = SAMPLE.replace("- id: appel\n", "- id: appel\n        " + key + ": martin\n");
    assertThat(reader.read(source).template()).isNull();
    assertThat(reader.read(source).problems())
        .extracting(Problem::code, Problem::path)
        .containsExactly(Tuple.tuple("key.person", "steps[0].actions[1]." + key));
  }

  @Test
  @Tag("F-25")
  void refusesAnAddressInThePlaceOfARole() {
    var source = SAMPLE.replace("to: locataire", "to: martin@exemple.fr");
    assertThat(reader.read(source).problems())
        .extracting(Problem::code)
        .containsExactly("id.shape");
  }

  @Test
  @Tag("F-12")
  void namesTheActionThatHasNoRole() {
    var source = SAMPLE.replace("- id: appel\n        role: gestionnaire\n", "- id: appel\n");
    assertThat(reader.read(source).problems())
        .extracting(Problem::code, Problem::path, Problem::args)
        .containsExactly(
            Tuple.tuple("action.role.missing", "steps[0].actions[1].role", List.of("appel")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sequence: relance | sequence: Relance | id.shape",
        "sequence: relance | sequence: dossier | id.reserved",
        "sequence: relance | # none | key.missing",
        "id: amiable | id: expired | id.reserved",
        "oui: Accord | Oui: Accord | id.shape",
        "[date_audience] | date_audience | shape.list",
        "[date_audience] | [{ a: b }] | shape.text",
        "template: rappel, | | key.missing",
        "validate: true | validate: oui | choice.unknown",
        "until: all | schedules: [] | key.later",
        "until: all | after: 2 days | key.unknown",
        "title: Appeler | titel: Appeler | key.unknown,key.missing",
        "subject: Rappel | subject: \"a\\nb\" | text.lines",
        "body: \"Bonjour ${client.nom}\" | body: [] | shape.text",
        "to: fini, name | to: fini, otherwise: fini, name | key.unknown,key.unknown",
        "results: | task: Autre~        results: | yaml.duplicate",
        "sequence: relance | [a]: b~sequence: relance | yaml.key",
        "results: | send-message: { template: rappel, to: locataire }~        results:"
            + " | action.kind.several",
        "- { otherwise: fini } | - otherwise | shape.map",
      })
  void refusesWhatIsNotInTheLanguage(String good, String bad, String codes) {
    var source = SAMPLE.replace(good, bad == null ? "" : bad.replace("~", "\n"));
    assertThat(source).isNotEqualTo(SAMPLE);
    assertThat(reader.read(source).problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(codes.split(","));
  }

  @Test
  void refusesAnActionThatDoesNothing() {
    var source =
        SAMPLE.replace("send-message: { template: rappel, to: locataire, validate: true }", "");
    assertThat(reader.read(source).problems())
        .extracting(Problem::code)
        .containsExactly("action.kind.missing");
  }

  @Test
  void refusesATextThatIsTooLongForItsPlace() {
    var problem =
        reader.read(SAMPLE.replace("Relance d’un impayé", "x".repeat(201))).problems().get(0);
    assertThat(problem.code()).isEqualTo("text.long");
    assertThat(problem.args()).containsExactly("200", "201");
  }

  @Test
  void givesALaterProblemThePlaceOfItsNearestParent() {
    var reading = reader.read(SAMPLE);
    assertThat(reading.locate(Problem.error("x", "steps[0].routes[0].when")).position())
        .isEqualTo(new Position(24, 17));
    assertThat(reading.locate(Problem.error("x", "steps[0].actions[1].task.none[3].at")).position())
        .isEqualTo(new Position(19, 9));
    assertThat(reading.locate(Problem.error("x", "nowhere")).position())
        .isEqualTo(new Position(1, 1));
  }

  @Test
  void keepsTheHeadingOfABrokenDraft() {
    var reading = reader.read(SAMPLE.replace("until: all", "until: 1er"));
    assertThat(reading.template()).isNull();
    assertThat(reading.heading())
        .isEqualTo(new Reading.Heading("relance", "Relance d’un impayé", "contentieux"));
  }
}
