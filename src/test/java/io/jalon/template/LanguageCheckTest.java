package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.Problem.Severity;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the whole language's constructs must respect, each rule both ways. */
class LanguageCheckTest {

  private static final String SOUND =
      """
      sequence: s
      name: S
      roles: { gestionnaire: internal, chef: internal, huissier: partner, locataire: contact }
      reperes: [date_x]
      messages: { m: { subject: Rappel, body: Payez } }
      always:
        - { event: payment_received, when: dossier.solde <= 0, to: fini }
        - { at: 2 months after date_x, alert: chef }
      steps:
        - id: debut
          actions:
            - id: lettre
              role: gestionnaire
              send-message: { template: m, to: locataire }
              while: dossier.solde > 0
            - id: acte
              role: huissier
              task: { title: Signifier, due: 10 days }
              after: 8 days after lettre
              asks: [date_x, dossier.solde, { document: pv }]
              results: { signifie: Signifié, impossible: Impossible }
              late: { remind: 2 days before due, alert: chef }
            - id: suivi
              role: gestionnaire
              task: Suivre
              outlives: step
          until: signifie
          routes:
            - { when: 'acte.result = "impossible"', to: debut }
            - { otherwise: avis }
        - id: avis
          start: 3 days before date_x
          actions:
            - id: vote
              role: chef
              validation: { title: Accepter, by: [gestionnaire, chef], needed: 1 }
            - { id: verif, role: chef, check: Vérifier }
            - { id: piece, role: chef, request-document: { document: Bail } }
            - { id: note, role: chef, notify: { to: chef, text: Fait }, after: vote }
            - { id: rdv, role: chef, appointment: { title: Audience, at: date_x } }
            - { id: ecrit, role: chef, create-document: { template: m } }
            - { id: champ, role: chef, set-field: { field: repere.date_x, value: aujourdhui } }
            - { id: autre, role: chef, launch-sequence: { sequence: t, wait: true } }
            - id: appel
              role: chef
              while: dossier.montant > 0
              http-request:
                url: http://x.fr/${repere.date_x}
                headers: { X-D: "${repere.date_x}" }
          routes:
            - { when: 'appel.result = "echec"', to: fini }
            - { when: 'verif.result = "non" and piece.result = "recu"', to: attente }
            - { when: 'autre.result = "soldee"', to: fini }
            - { otherwise: fini }
        - id: attente
          actions:
            - { id: accord, role: chef, await: accord_recu }
            - { id: relance, role: chef, task: Relancer }
          until: first
          routes: [{ otherwise: fini }]
        - { id: fini, end: Fini, switch: suite }
      """;

  private static List<Problem> check(String source) {
    var reading = new TemplateReader().read(source);
    assertThat(reading.problems()).isEmpty();
    return new StructureCheck().check(Objects.requireNonNull(reading.template()));
  }

  @Test
  void aSoundTemplateHasNoProblem() {
    assertThat(check(SOUND)).isEmpty();
  }

  @ParameterizedTest
  @Tag("F-12")
  @Tag("F-13")
  @Tag("F-97")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // roles, wherever they are named
        "to: chef | to: cheff | role.unknown steps[1].actions[3].notify.to cheff",
        "by: [gestionnaire, chef] | by: [gestionnaire, cheff] | role.unknown"
            + " steps[1].actions[0].validation.by[1] cheff",
        "due, alert: chef | due, alert: cheff | role.unknown steps[0].actions[1].late.alert cheff",
        "date_x, alert: chef | date_x, alert: cheff | role.unknown always[1].alert cheff",
        "to: chef | to: locataire | role.contact.told steps[1].actions[3].notify.to locataire",
        "by: [gestionnaire, chef] | by: [gestionnaire, locataire] | role.contact"
            + " steps[1].actions[0].validation.by[1] locataire",
        "due, alert: chef | due, alert: locataire | role.contact.told"
            + " steps[0].actions[1].late.alert locataire",
        "date_x, alert: chef | date_x, alert: locataire | role.contact.told always[1].alert"
            + " locataire",
        "id: accord, role: chef | id: accord, role: locataire | role.contact"
            + " steps[2].actions[0].role locataire",
        // messages and targets
        "create-document: { template: m | create-document: { template: n | message.unknown"
            + " steps[1].actions[5].create-document.template n",
        "<= 0, to: fini | <= 0, to: finie | route.target always[0].to finie",
        // repères
        "asks: [date_x, | asks: [date_y, | repere.undeclared steps[0].actions[1].asks[0] date_y",
        "field: repere.date_x | field: repere.date_y | repere.undeclared"
            + " steps[1].actions[6].set-field.field date_y",
        "value: aujourdhui | value: repere.date_y | repere.undeclared"
            + " steps[1].actions[6].set-field.value date_y",
        "at: date_x | at: date_y | repere.undeclared steps[1].actions[4].appointment.at date_y",
        "before date_x | before date_y | repere.undeclared steps[1].start date_y",
        "months after date_x | months after date_y | repere.undeclared always[1].at date_y",
        "while: dossier.solde > 0 | while: repere.date_y > aujourdhui | repere.undeclared"
            + " steps[0].actions[0].while date_y",
        "when: dossier.solde <= 0 | when: repere.date_y < aujourdhui | repere.undeclared"
            + " always[0].when date_y",
        "text: Fait | text: 'Le ${repere.date_y}' | repere.undeclared"
            + " steps[1].actions[3].notify.text date_y",
        "due: 10 days | due: 10 days after date_y | repere.undeclared"
            + " steps[0].actions[1].task.due date_y",
        "reperes: [date_x] | reperes: [date_x, acte] | id.duplicate reperes[1] acte;"
            + " repere.unused reperes[1] acte",
        // after
        "8 days after lettre | 8 days before lettre | after.before steps[0].actions[1].after acte",
        "8 days after lettre | 8 days after vote | after.elsewhere steps[0].actions[1].after acte",
        "8 days after lettre | 8 days after letre | after.unknown steps[0].actions[1].after acte",
        "8 days after lettre | acte | after.cycle steps[0].actions[1].after acte",
        "8 days after lettre | 8 days after date_x | -",
        "8 days after lettre | 8 days before date_x | -",
        "8 days after lettre | 8 days | -",
        "locataire }~ | locataire }~        after: acte~ | after.cycle"
            + " steps[0].actions[0].after lettre; after.cycle steps[0].actions[1].after acte",
        "task: Relancer | task: Relancer, after: accord | after.first steps[2].actions[1].after"
            + " relance",
        // what ends a step
        "until: signifie | until: signe | until.unknown steps[0].until signe",
        "until: signifie | until: all | -",
        "until: first | until: oui | until.unknown steps[2].until oui",
        "task: Relancer | check: Relancer | -",
        "task: Relancer | notify: { to: chef, text: Vite } | first.effect"
            + " steps[2].actions[1].notify relance",
        "task: Relancer | notify: { to: chef, text: Vite }, after: 2 days | -",
        "task: Relancer | launch-sequence: { sequence: t } | first.effect"
            + " steps[2].actions[1].launch-sequence relance",
        "task: Relancer | launch-sequence: { sequence: t, wait: true } | -",
        // asks
        "task: Relancer | await: autre, asks: [date_x] | ask.nobody steps[2].actions[1].asks"
            + " relance",
        "task: Relancer | validation: Relancer, asks: [date_x] | -",
        "needed: 1 } | needed: 1 }~        asks: [date_x] | ask.nobody steps[1].actions[0].asks"
            + " vote",
        "dossier.solde, { | dossier.solde, dossier.solde, { | ask.twice"
            + " steps[0].actions[1].asks[2] solde",
        "asks: [date_x, | asks: [{ ask: date_x, for: signifie }, | -",
        "asks: [date_x, | asks: [{ ask: date_x, for: signe }, | ask.result"
            + " steps[0].actions[1].asks[0].for signe",
        "asks: [date_x, | asks: [{ ask: date_x, optional: true }, date_x, | ask.twice"
            + " steps[0].actions[1].asks[1] date_x",
        "{ document: pv }] | { document: a }, { document: b }, { document: c }, { document: d },"
            + " { document: e }, { document: f }, { document: g }, { document: h }] | -",
        "{ document: pv }] | { document: a }, { document: b }, { document: c }, { document: d },"
            + " { document: e }, { document: f }, { document: g }, { document: h }, { document: i"
            + " }] | ask.many steps[0].actions[1].asks acte",
        // votes
        "needed: 1 | needed: 3 | votes.range steps[1].actions[0].validation.needed vote",
        "by: [gestionnaire, chef], needed: 1 | needed: 2 | votes.range"
            + " steps[1].actions[0].validation.needed vote",
        "by: [gestionnaire, chef] | by: [chef, chef] | votes.twice"
            + " steps[1].actions[0].validation.by[1] chef",
        // late, while, keep
        "title: Signifier, due: 10 days | title: Signifier | late.due steps[0].actions[1].late acte",
        "task: Relancer | await: autre, late: { alert: chef } | late.due steps[2].actions[1].late"
            + " relance",
        "task: Relancer | 'task: Relancer, while: passage < 2' | cause.unsent"
            + " steps[2].actions[1].while relance",
        "task: Relancer | task: Relancer, keep: true | cause.unsent steps[2].actions[1].keep"
            + " relance",
        "text: Fait } | text: Fait }, while: passage < 2, keep: true | -",
        // calls
        "sequence: t, | sequence: s, | call.self steps[1].actions[7].launch-sequence.sequence s",
        "switch: suite | switch: s | call.self steps[3].switch s",
        // outlives
        "acte.result = \"impossible\" | suivi.status = \"done\" | outlives.read"
            + " steps[0].routes[0].when suivi",
        "acte.result = \"impossible\" | passage < 3 and client.suivi.nom = \"suivi.\" | -",
        "after: 8 days after lettre | after: suivi | outlives.after steps[0].actions[1].after acte",
        "task: Suivre | task: Suivre~        after: acte | outlives.after steps[0].actions[2].after"
            + " suivi",
        // results
        "check: Vérifier | 'check: Vérifier, results: { bon: Bon, non: Non }' | -",
        "= \"non\" and | = \"nein\" and | result.unknown steps[1].routes[1].when nein",
        "= \"recu\" | = \"recue\" | result.unknown steps[1].routes[1].when recue",
        "= \"soldee\" | = \"inconnue\" | -",
        "await: accord_recu | await: accord_recu, results: { a: A } | result.task"
            + " steps[2].actions[0].results accord; result.unrouted steps[2].actions[0].results"
            + " accord",
        // calls of other programs
        "appel.result = \"echec\" | passage > 3 | http.unrouted steps[1].actions[8].http-request"
            + " appel",
        "appel.result = \"echec\" | appel.result = \"failed\" | result.unknown"
            + " steps[1].routes[0].when failed",
        "while: dossier.montant > 0 | while: repere.date_y > aujourdhui | repere.undeclared"
            + " steps[1].actions[8].while date_y",
        "X-D: \"${repere.date_x} | X-D: \"${repere.date_y} | repere.undeclared"
            + " steps[1].actions[8].http-request.headers.X-D date_y",
        "fr/${repere.date_x} | fr/${repere.date_y} | repere.undeclared"
            + " steps[1].actions[8].http-request.url date_y",
        "X-D: \"${repere.date_x} | X-D: \"${secret.cle} | http.secret.plain"
            + " steps[1].actions[8].http-request.url appel",
        "url: http://x.fr/${repere.date_x} | url: https://x.fr/${secret.cle} | -",
        "task: Relancer | http-request: { url: https://x.fr/ } | http.unrouted"
            + " steps[2].actions[1].http-request relance",
        "task: Relancer | http-request: { url: https://x.fr/ }, outlives: step | -",
        // always
        "payment_received, when: dossier.solde <= 0, to: fini } |"
            + " payment_received, to: fini }~  - { event: payment_received, to: avis } |"
            + " always.never always[1].event payment_received",
      })
  void findsWhatWouldGoWrongAndNothingElse(String sound, String broken, String expected) {
    var source = SOUND.replace(sound.replace("~", "\n"), unquoted(broken).replace("~", "\n"));
    assertThat(source).isNotEqualTo(SOUND);
    assertThat(
            check(source).stream()
                .map(p -> p.code() + " " + p.path() + " " + p.args().get(0))
                .toList())
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split("; "));
  }

  private static String unquoted(String text) {
    return text.startsWith("'") ? text.substring(1, text.length() - 1) : text;
  }

  @Test
  @Tag("F-55")
  void aStepThatWaitsForAnEventHasAnotherWayOut() {
    var alone =
        """
        sequence: s
        name: S
        roles: { chef: internal }
        steps:
          - id: attente
            actions: [{ id: accord, role: chef, await: accord_recu }]
            routes: [{ otherwise: fini }]
          - { id: fini, end: Fini }
        """;
    assertThat(check(alone)).extracting(Problem::code).containsExactly("wait.open");
    assertThat(check(alone).get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(check(alone.replace("    routes", "    deadline: 8 days\n    routes"))).isEmpty();
    var always = "always: [{ event: paiement, to: fini }]\nsteps:";
    assertThat(check(alone.replace("steps:", always))).isEmpty();
    var beside = "recu }, { id: appel, role: chef, task: Appeler }]\n    until: first\n";
    assertThat(check(alone.replace("recu }]\n", beside))).isEmpty();
    assertThat(check(alone.replace("recu }]\n", beside.replace("first", "all")))).hasSize(1);
    assertThat(check(alone.replace("await: accord_recu", "launch-sequence: { sequence: t }")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "send-message: { template: m, to: locataire } | loop.waitless",
        "send-message: { template: m, to: locataire }, after: 2 days | -",
        "send-message: { template: m, to: locataire }, after: 2 days after date_x | loop.waitless",
        "await: paiement | -",
        "task: Appeler | -",
        "task: Appeler, outlives: step | loop.waitless,step.idle",
        "launch-sequence: { sequence: t, wait: true } | loop.waitless",
      })
  void aLoopWaitsForSomethingThatComes(String action, String codes) {
    var source =
        """
        sequence: s
        name: S
        roles: { chef: internal, locataire: contact }
        reperes: [date_x]
        messages: { m: { subject: '${repere.date_x}', body: '${intervenant.locataire.nom}' } }
        always: [{ event: fin, to: fini }]
        steps:
          - id: tour
            actions: [{ id: a, role: chef, ACTION }]
            routes: [{ when: passage < 9, to: tour }, { otherwise: ecrit }]
          - id: ecrit
            actions:
              - { id: b, role: chef, create-document: { template: m } }
            routes: [{ otherwise: fini }]
          - { id: fini, end: Fini }
        """
            .replace("ACTION", action);
    assertThat(check(source).stream().map(Problem::code).distinct().toList())
        .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(","));
    var sometimes = source.replace("    routes: [{ when", "    start: 1 hour\n    routes: [{ when");
    assertThat(check(sometimes)).extracting(Problem::code).doesNotContain("loop.waitless");
  }

  @Test
  void inALoopAStepOverAtItsFirstActionWaitsOnlyIfAllDo() {
    var source =
        SOUND.replace(
            "routes: [{ otherwise: fini }]",
            "routes:\n      - { when: passage < 9, to: attente }\n      - { otherwise: fini }");
    assertThat(check(source)).isEmpty();
    var effect = source.replace("task: Relancer", "notify: { to: chef, text: Vite }");
    assertThat(check(effect))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("loop.waitless", "first.effect");
  }

  @Test
  void anEventThatAlwaysHoldsIsAWayToAStepAndToAnEnd() {
    var source =
        """
        sequence: s
        name: S
        roles: { chef: internal }
        always: [{ event: paiement, to: solde }]
        steps:
          - id: tour
            actions: [{ id: a, role: chef, task: Appeler }]
            routes: [{ otherwise: tour }]
          - { id: solde, end: Soldé }
        """;
    assertThat(check(source)).isEmpty();
    assertThat(check(source.replace("always: [{ event: paiement, to: solde }]\n", "")))
        .extracting(Problem::code)
        .containsExactly("step.endless", "place.unreachable");
  }
}
