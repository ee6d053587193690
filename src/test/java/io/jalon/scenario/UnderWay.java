package io.jalon.scenario;

import io.jalon.dossier.Dossier;
import io.jalon.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** A run in the middle of a step: two tasks, one with results, and a mail that waits to leave. */
@TestComponent
record UnderWay(Office office, Life life) {

  private static final String TEMPLATE =
      """
      sequence: pilotee
      name: Pilotée
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "Bonjour." }
      steps:
        - id: etape
          actions:
            - id: appel
              role: gestionnaire
              task: { title: Appeler, due: 10 days }
              results: { ok: Joint, ko: Injoignable }
            - { id: visite, role: gestionnaire, task: Visiter }
            - { id: courriel, role: gestionnaire, send-message: { template: rappel, to: locataire } }
          routes: [ { when: 'appel.result = "ko"', to: perdu }, { otherwise: suivi } ]
        - id: suivi
          actions: [ { id: suivre, role: gestionnaire, task: Suivre } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
        - { id: perdu, end: Perdu }
      """;

  private static final String OTHER =
      """
      sequence: pilotee_autrement
      name: Autrement
      roles: { gestionnaire: internal }
      steps:
        - id: seule
          actions: [ { id: autrement, role: gestionnaire, task: Autrement } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  /** Publishes what {@link #dossier} launches, and another sequence, {@code pilotee_autrement}. */
  void published() {
    office.functions("locataire");
    office.publish(OTHER);
    office.publish(TEMPLATE);
    office.collaborator("marc", "Marc Petit");
  }

  /** Publishes it once more, changed in nothing that is under way; the number of that version. */
  int newer() {
    return office.publish(TEMPLATE.replace("task: Suivre", "task: Suivre de près"));
  }

  /** A dossier with such a run. */
  Dossier dossier() {
    var dossier = office.dossier("M. Karim Haddad");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire", office.contact("Karim Haddad", "karim@example.fr"));
    life.launch("pilotee", dossier);
    return dossier;
  }

  /** The run of {@code pilotee}. */
  String run(Dossier dossier) {
    return life.runs(dossier).stream()
        .filter(run -> run.templateId().equals("pilotee"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Answers the call; the task that was answered. */
  Task answered(Dossier dossier, String result) {
    var task = life.task(dossier, "appel");
    life.answer(dossier, "appel", result);
    return task;
  }
}
