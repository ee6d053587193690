package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.Action.Ask;
import io.jalon.template.Action.Late;
import io.jalon.template.ActionKind.Appointment;
import io.jalon.template.ActionKind.AwaitEvent;
import io.jalon.template.ActionKind.Check;
import io.jalon.template.ActionKind.CreateDocument;
import io.jalon.template.ActionKind.LaunchSequence;
import io.jalon.template.ActionKind.Notify;
import io.jalon.template.ActionKind.RequestDocument;
import io.jalon.template.ActionKind.SetField;
import io.jalon.template.ActionKind.SetStatus;
import io.jalon.template.ActionKind.Task;
import io.jalon.template.ActionKind.Validation;
import io.jalon.template.Delay.Direction;
import io.jalon.template.Delay.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each construct of the language is read into. */
class LanguageTest {

  private static final String FRAME =
      """
      sequence: s
      name: S
      always:
        - { event: payment_received, when: dossier.solde <= 0, to: fini }
        - { at: 2 months after date_x, alert: chef }
      steps:
        - id: etape
          start: 3 working days before date_x
          actions:
            - { id: acte, role: chef, ACTION }
          until: first
          routes: [{ otherwise: fini }]
        - { id: fini, end: Fini, switch: suite }
      """;

  private static Reading read(String action) {
    return new TemplateReader().read(FRAME.replace("ACTION", action));
  }

  private static Action action(String text) {
    var reading = read(text);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.template()).action("acte").orElseThrow();
  }

  static Stream<Arguments> kinds() {
    var due = new Delay(2, Unit.DAYS, Direction.AFTER, Delay.CREATED);
    var at = new Delay(0, Unit.DAYS, Direction.AFTER, "date_x");
    return Stream.of(
        Arguments.of("task: Faire", new Task("Faire", "", null)),
        Arguments.of("task: { title: Faire, due: 2 days }", new Task("Faire", "", due)),
        Arguments.of("validation: Valider", new Validation("Valider", "", null, List.of(), 1)),
        Arguments.of(
            "validation: { title: Valider, description: Bien, due: 2 days, by: [a, b] }",
            new Validation("Valider", "Bien", due, List.of("a", "b"), 2)),
        Arguments.of(
            "validation: { title: Valider, by: [a, b, c], needed: 2 }",
            new Validation("Valider", "", null, List.of("a", "b", "c"), 2)),
        Arguments.of("check: Voir", new Check("Voir", "", null)),
        Arguments.of(
            "request-document: { document: Bail }", new RequestDocument("Bail", "", "Bail", null)),
        Arguments.of(
            "request-document: { title: Demander le bail, document: Bail, due: 2 days }",
            new RequestDocument("Demander le bail", "", "Bail", due)),
        Arguments.of(
            "send-message: { template: m, to: a, validate: true, letter: true }",
            new SendMessage("m", "a", true, true)),
        Arguments.of(
            "send-message: { template: m, to: a, letter: true, attach: [Bail, 'Plan : ${client.nom}'],"
                + " receipt: date_x }",
            new SendMessage(
                "m", "a", false, true, List.of("Bail", "Plan : ${client.nom}"), "date_x")),
        Arguments.of("notify: { to: a, text: C’est fait }", new Notify("a", "C’est fait")),
        Arguments.of(
            "appointment: { title: Audience, at: date_x }", new Appointment("Audience", at, 60)),
        Arguments.of(
            "appointment: { title: Audience, at: date_x, minutes: 30 }",
            new Appointment("Audience", at, 30)),
        Arguments.of("create-document: { template: m }", new CreateDocument("m")),
        Arguments.of(
            "set-field: { field: repere.date_x, value: aujourdhui }",
            new SetField("repere.date_x", "aujourdhui")),
        Arguments.of(
            "set-field: { field: dossier.solde, value: 0 }", new SetField("dossier.solde", "0")),
        Arguments.of("set-status: En attente", new SetStatus("En attente")),
        Arguments.of("launch-sequence: { sequence: t }", new LaunchSequence("t", false)),
        Arguments.of("launch-sequence: { sequence: t, wait: true }", new LaunchSequence("t", true)),
        Arguments.of(
            "http-request: { url: https://api.exemple.fr }",
            new HttpRequest("GET", "https://api.exemple.fr", Map.of(), "", "", 20, 4, List.of())),
        Arguments.of(
            "http-request: { url: 'https://api.exemple.fr:8443/a/${client.nom}?b=${secret.c}',"
                + " method: PATCH, headers: { X-D: '${dossier.reference}' }, body: '<a/>',"
                + " content-type: application/xml, timeout: 1 second, retries: 0,"
                + " fields: { score: number, ville: text at /a~1b/0 } }",
            new HttpRequest(
                "PATCH",
                "https://api.exemple.fr:8443/a/${client.nom}?b=${secret.c}",
                Map.of("X-D", "${dossier.reference}"),
                "application/xml",
                "<a/>",
                1,
                0,
                List.of(
                    new HttpRequest.Field("score", HttpRequest.Type.NUMBER, "/score"),
                    new HttpRequest.Field("ville", HttpRequest.Type.TEXT, "/a~1b/0")))),
        Arguments.of("await: payment_received", new AwaitEvent("payment_received")));
  }

  @ParameterizedTest
  @Tag("F-19")
  @Tag("F-20")
  @Tag("F-21")
  @Tag("F-59")
  @Tag("F-67")
  @Tag("F-68")
  @Tag("F-220")
  @MethodSource("kinds")
  void readsEveryKindOfAction(String text, ActionKind kind) {
    assertThat(action(text).kind()).isEqualTo(kind);
  }

  @Test
  void everyKindIsAmongThem() {
    assertThat(kinds().<Class<?>>map(row -> row.get()[1].getClass()))
        .contains(ActionKind.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @CsvSource({
    "lettre,                        0, DAYS,         AFTER,  lettre",
    "8 days after lettre,           8, DAYS,         AFTER,  lettre",
    "8 days,                        8, DAYS,         AFTER,  start",
    "3 days after start,            3, DAYS,         AFTER,  start",
    "3 working days before date_x,  3, WORKING_DAYS, BEFORE, date_x",
  })
  void anActionBeginsAfterAnotherOrAtADate(
      String text, int amount, Unit unit, Direction direction, String anchor) {
    assertThat(action("task: Faire, after: " + text).after())
        .isEqualTo(new Delay(amount, unit, direction, anchor));
  }

  @Test
  void anActionAsksForReperesAttributesAndDocuments() {
    assertThat(
            action("task: Faire, asks: [date_x, dossier.solde, { document: Bail signé }]").asks())
        .containsExactly(
            new Ask(Ask.Kind.REPERE, "date_x"),
            new Ask(Ask.Kind.ATTRIBUTE, "solde"),
            new Ask(Ask.Kind.DOCUMENT, "Bail signé"));
  }

  @Test
  void whatIsAskedForHasToBeGivenUnlessSomethingElseIsSaid() {
    var asks =
        "task: Faire, asks: [date_x, { ask: date_y, for: signifie },"
            + " { ask: dossier.solde, optional: true }, { document: Bail, for: signifie }]";
    assertThat(action(asks).asks())
        .containsExactly(
            new Ask(Ask.Kind.REPERE, "date_x", false, null),
            new Ask(Ask.Kind.REPERE, "date_y", false, "signifie"),
            new Ask(Ask.Kind.ATTRIBUTE, "solde", true, null),
            new Ask(Ask.Kind.DOCUMENT, "Bail", false, "signifie"));
  }

  @Test
  void aReminderMayMoveOutOfDaysOnWhichNobodyWorks() {
    var late = "late: { remind: { delay: 2 days before due, roll: next working day } }";
    assertThat(action("task: Faire, " + late).late())
        .isEqualTo(
            new Late(new Delay(2, Unit.DAYS, Direction.BEFORE, Delay.DUE, true, null), null));
  }

  @Test
  void aLateActionRemindsItsHolderAndAlertsARole() {
    assertThat(
            action("task: Faire, late: { remind: 2 working days before due, alert: chef }").late())
        .isEqualTo(new Late(new Delay(2, Unit.WORKING_DAYS, Direction.BEFORE, Delay.DUE), "chef"));
  }

  @Test
  void whatLeavesMayDependOnItsCauseAndAnActionMayOutliveItsStep() {
    var action = action("notify: { to: a, text: Oui }, while: passage < 2, keep: true");
    assertThat(action.whileTrue()).isEqualTo("passage < 2");
    assertThat(action.keep()).isTrue();
    assertThat(action.outlives()).isFalse();
    assertThat(action("task: Faire, outlives: step").outlives()).isTrue();
  }

  @Test
  @Tag("F-41")
  @Tag("F-63")
  @Tag("F-89")
  void aStepOpensAtADateAndIsOverAtTheFirstActionAndAnEndMaySwitch() {
    var template = Objects.requireNonNull(read("task: Faire").template());
    var step = template.steps().get(0);
    assertThat(step.start()).isEqualTo(new Delay(3, Unit.WORKING_DAYS, Direction.BEFORE, "date_x"));
    assertThat(step.until()).isEqualTo(Until.FIRST);
    assertThat(template.ends()).containsExactly(new End("fini", "Fini", "suite"));
  }

  @Test
  void aStepMayBeOverAtANamedResult() {
    var source = FRAME.replace("ACTION", "task: Faire").replace("first", "signe");
    assertThat(Objects.requireNonNull(new TemplateReader().read(source).template()).steps())
        .extracting(Step::until)
        .containsExactly(Until.result("signe"));
  }

  @Test
  @Tag("F-68")
  void someThingsHoldInEveryStep() {
    var template = Objects.requireNonNull(read("task: Faire").template());
    assertThat(template.always())
        .containsExactly(
            new Always.OnEvent("payment_received", "dossier.solde <= 0", "fini"),
            new Always.AtDate(new Delay(2, Unit.MONTHS, Direction.AFTER, "date_x"), "chef"));
  }

  @Test
  void aTemplateWithoutAnyOfItReadsAsBefore() {
    assertThat(action("task: Faire"))
        .isEqualTo(new Action("acte", "chef", new Task("Faire", "", null), Map.of()));
  }

  @Test
  void aRequestWithMoreHeadersThanItMayHaveIsRefused() {
    var headers =
        IntStream.rangeClosed(1, 21)
            .mapToObj(n -> "X-" + n + ": a")
            .collect(Collectors.joining(", "));
    assertThat(
            read("http-request: { url: https://x.fr/, headers: { " + headers + " } }").problems())
        .extracting(Problem::code)
        .containsExactly("list.long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http-request: https://api.exemple.fr | shape.map",
        "http-request: { method: GET } | key.missing",
        "http-request: { url: https://x.fr/, user: moi } | key.person",
        "http-request: { url: x.fr/a } | http.url",
        "http-request: { url: /a } | http.url",
        "http-request: { url: 'ftp://x.fr/' } | http.url",
        "http-request: { url: '${dossier.reference}' } | http.url",
        "http-request: { url: https:// } | http.url.host",
        "http-request: { url: 'https://${client.nom}/' } | http.url.host",
        "http-request: { url: 'https://x.fr${client.nom}/' } | http.url.host",
        "http-request: { url: 'https://x.${client.nom}/' } | http.url.host",
        "http-request: { url: 'https://x.fr:${client.nom}/' } | http.url.host",
        "http-request: { url: 'http://2130706433/' } | http.url.host",
        "http-request: { url: 'http://0x7f.1/' } | http.url.host",
        "http-request: { url: 'http://010.0.0.1/' } | http.url.host",
        "http-request: { url: 'http://mon hôte/' } | http.url.host",
        "http-request: { url: 'https://moi:mdp@x.fr/' } | http.url.person",
        "http-request: { url: 'https://${secret.cle}@x.fr/' } | http.url.person",
        "http-request: { url: 'https://x.fr/a b' } | http.url.signs",
        "http-request: { url: 'https://x.fr/a#b' } | http.url.signs",
        "http-request: { url: 'https://x.fr/a/../b' } | http.url.signs",
        "http-request: { url: 'https://x.fr/a/%2E%2e/b' } | http.url.signs",
        "http-request: { url: 'https://x.fr/é' } | http.url.signs",
        "http-request: { url: https://x.fr/, method: HEAD } | choice.unknown",
        "http-request: { url: https://x.fr/, method: get } | choice.unknown",
        "http-request: { url: https://x.fr/, body: a } | http.body",
        "http-request: { url: https://x.fr/, method: DELETE, body: a } | http.body",
        "http-request: { url: https://x.fr/, content-type: image/png } | http.content-type",
        "http-request: { url: https://x.fr/, headers: { 'X D': a } } | http.header",
        "http-request: { url: https://x.fr/, headers: { 'X:': a } } | http.header",
        "http-request: { url: https://x.fr/, headers: { Host: a } } | http.header.ours",
        "http-request: { url: https://x.fr/, headers: { content-type: a } } | http.header.ours",
        "http-request: { url: https://x.fr/, headers: { Transfer-Encoding: a } } | http.header.ours",
        "http-request: { url: https://x.fr/, headers: { X: \"a\\r\\nHost: b\" } } | text.lines",
        "http-request: { url: https://x.fr/, headers: { X: [a] } } | shape.text",
        "http-request: { url: https://x.fr/, headers: [a] } | shape.map",
        "http-request: { url: https://x.fr/, timeout: 20 } | http.timeout",
        "http-request: { url: https://x.fr/, timeout: 0 seconds } | http.timeout",
        "http-request: { url: https://x.fr/, timeout: 61 seconds } | http.timeout",
        "http-request: { url: https://x.fr/, retries: 11 } | number.range",
        "http-request: { url: https://x.fr/, retries: -1 } | number.range",
        "http-request: { url: https://x.fr/, fields: { score: nombre } } | http.field",
        "http-request: { url: https://x.fr/, fields: { score: number at score } } | http.field",
        "http-request: { url: https://x.fr/, fields: { score: number at /a~2 } } | http.field",
        "http-request: { url: https://x.fr/, fields: { Score: number } } | id.shape",
        "await: http_answered | id.reserved",
        "task: Faire, after: bientôt | delay.syntax",
        "task: Faire, after: 3 days before start | delay.before",
        "task: Faire, after: 3 days after due | delay.anchor",
        "task: Faire, asks: date_x | shape.list",
        "task: Faire, asks: [[a]] | shape.text",
        "task: Faire, asks: [Date] | id.shape",
        "task: Faire, asks: [dossier.client] | ask.unknown",
        "task: Faire, asks: [{ file: x }] | key.unknown,key.missing",
        "task: Faire, asks: [{ ask: date_x, document: x }] | ask.several",
        "task: Faire, asks: [{ ask: date_x, optional: true, for: oui }] | ask.optional",
        "task: Faire, asks: [{ ask: date_x, optional: peut-être }] | choice.unknown",
        "task: Faire, asks: [{ ask: date_x, for: Oui }] | id.shape",
        "task: Faire, asks: [{ ask: [date_x] }] | shape.text",
        "task: Faire, late: { remind: { delay: 2 days } } | delay.remind",
        "task: Faire, after: { roll: next working day } | key.missing",
        "task: Faire, late: {} | late.empty",
        "task: Faire, late: demain | shape.map",
        "task: Faire, late: { remind: 2 days } | delay.remind",
        "task: Faire, late: { remind: date_x before due } | delay.remind",
        "task: Faire, late: { remind: 2 mois before due } | delay.unit",
        "task: Faire, late: { alert: Chef } | id.shape",
        "task: Faire, outlives: run | choice.unknown",
        "task: Faire, keep: oui | choice.unknown",
        "task: Faire, while: '' | text.empty",
        "validation: { title: V, needed: 0 } | number.range",
        "validation: { title: V, needed: deux } | number.range",
        "validation: { title: V, needed: 99999999999 } | number.range",
        "validation: { title: V, by: chef } | shape.list",
        "validation: { by: [a] } | key.missing",
        "request-document: { title: A } | key.missing",
        "request-document: Bail | shape.map",
        "notify: { to: a } | key.missing",
        "appointment: { title: A } | key.missing",
        "appointment: { title: A, at: 1 day, minutes: 1441 } | number.range",
        "create-document: { template: M } | id.shape",
        "set-field: { field: client.nom, value: 1 } | field.unknown",
        "set-field: { field: repere.Date, value: 1 } | field.unknown",
        "set-field: { field: dossier.solde } | key.missing",
        "set-status: abcdefghijklmnopqrstuvwxyzabcde | text.long",
        "launch-sequence: { sequence: t, wait: oui } | choice.unknown",
        "await: Paiement | id.shape",
        "await: sequence_ended | id.reserved",
        "await: { event: x } | shape.text",
      })
  void refusesWhatItCannotBe(String text, String codes) {
    var reading = read(text);
    assertThat(reading.template()).isNull();
    assertThat(reading.problems())
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(codes.split(","));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ event: payment_received, when: dossier.solde <= 0, to: fini } | { event: a } | key.missing",
        "{ event: payment_received, | { event: sequence_ended, | id.reserved",
        "{ at: 2 months after date_x, alert: chef } | { at: 2 months after date_x } | key.missing",
        "{ at: 2 months after date_x, alert: chef } | { at: 2 mois, alert: chef } | delay.unit",
        "{ at: 2 months after date_x, alert: chef } | { at: 1 day, event: e, alert: chef } |"
            + " key.unknown",
        "{ at: 2 months after date_x, alert: chef } | relance | shape.map",
        "switch: suite | switch: Suite | id.shape",
        "until: first | until: Premier | id.shape",
        "start: 3 working days before date_x | start: 3 days before start | delay.before",
      })
  void refusesWhatAlwaysStepsAndEndsCannotBe(String good, String bad, String code) {
    var source = FRAME.replace("ACTION", "task: Faire").replace(good, bad);
    var problems = new TemplateReader().read(source).problems();
    assertThat(problems).extracting(Problem::code).containsExactly(code);
    assertThat(problems.get(0).position()).isNotNull();
  }
}
