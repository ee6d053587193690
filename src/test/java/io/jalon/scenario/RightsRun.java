package io.jalon.scenario;

import io.jalon.dossier.Dossier;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.test.context.TestComponent;

/**
 * A run with a task of a case manager's and one of a partner's, which calls of a table are about.
 */
@TestComponent
class RightsRun {

  private static final String TWO_TASKS =
      """
      sequence: droits
      name: Droits
      roles: { gestionnaire: internal, huissier: partner }
      steps:
        - id: etape
          actions:
            - { id: appel, role: gestionnaire, task: Appeler }
            - { id: acte, role: huissier, task: Signifier }
          deadline: 2 months after start
          routes: [ { when: expired, to: fini }, { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private final Office office;
  private final Life life;
  private final ProcessEngine engine;

  RightsRun(Office office, Life life, ProcessEngine engine) {
    this.office = office;
    this.life = life;
    this.engine = engine;
  }

  /** A dossier with people whose sequence can be launched, and nothing under way. */
  Dossier dossier() {
    publish();
    return people();
  }

  /** The sequence that runs. */
  void publish() {
    office.publish(TWO_TASKS);
  }

  /** A dossier with the people that tables are about. */
  Dossier people() {
    office.collaborator("paul", "Paul Rivière");
    office.designer("ines", "Inès Lopez");
    var dossier = office.dossier("Mme Nadia Benali");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "huissier", office.partner("lefevre", "Me Paul Lefèvre"));
    return dossier;
  }

  /** Begins the run of the dossier, in place of one that calls have changed; what calls name. */
  Map<String, String> launch(Dossier dossier) {
    var runs = engine.getRuntimeService();
    runs.createProcessInstanceQuery().processInstanceBusinessKey(dossier.id()).list().stream()
        .forEach(left -> runs.deleteProcessInstance(left.getId(), "droits"));
    var run = life.launch("droits", dossier).id();
    var places = new HashMap<>(places(run));
    places.put("{run}", run);
    places.put("{others}", life.task(dossier, "appel").id());
    places.put("{own}", life.task(dossier, "acte").id());
    return places;
  }

  private Map<String, String> places(String run) {
    var instance = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(run);
    var definition = instance.singleResult().getProcessDefinitionId();
    var deployment =
        engine.getRepositoryService().getProcessDefinition(definition).getDeploymentId();
    var job = engine.getManagementService().createJobQuery().processInstanceId(run).singleResult();
    var values = engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(run);
    var resources = engine.getRepositoryService().getDeploymentResources(deployment);
    var rights = engine.getAuthorizationService().createAuthorizationQuery();
    return Map.of(
        "{definition}", definition,
        "{deployment}", deployment,
        "{resource}", resources.get(0).getId(),
        "{job}", job.getId(),
        "{jobDefinition}", job.getJobDefinitionId(),
        "{variable}", values.list().get(0).getId(),
        "{right}", rights.list().get(0).getId());
  }

  /** A text with what it names. */
  static String filled(String text, Map<String, String> places, String account) {
    var filled = text.replace("{me}", account);
    for (var place : places.entrySet()) {
      filled = filled.replace(place.getKey(), place.getValue());
    }
    return filled;
  }
}
