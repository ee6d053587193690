package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.HeldActions.Spared;
import io.jalon.dossier.HolderRefused;
import io.jalon.dossier.HolderRules.Misfit;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Holders of roles change at any time: what is open follows, what is over stays. */
@Scenario
class HoldersScenario {

  private static final String TEMPLATE =
      """
      sequence: tenue
      name: Tenue des fonctions
      roles: { gestionnaire: internal, huissier_tenue: partner }
      steps:
        - id: preparation
          actions:
            - { id: appel_tenue, role: gestionnaire, task: Appeler }
            - { id: acte_tenue, role: huissier_tenue, task: Signifier }
            - { id: constat_tenue, role: huissier_tenue, task: Constater }
          routes: [ { otherwise: execution_tenue } ]
        - id: execution_tenue
          actions:
            - { id: saisie_tenue, role: huissier_tenue, task: Saisir }
          routes: [ { otherwise: fini_tenue } ]
        - { id: fini_tenue, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private RoleHolders holders;
  @Autowired private Intervenants intervenants;
  @Autowired private Tasks tasks;
  @Autowired private TaskService engine;
  @Autowired private AuthorizationService rights;
  @Autowired private TransactionTemplate transaction;

  private Dossier dossier;
  private Intervenant ada;
  private Intervenant bob;

  @BeforeEach
  void aRunWithABailiff() {
    office.functions("huissier_tenue");
    office.publish(TEMPLATE);
    ada = office.partner("ada", "Me Ada Roux");
    bob = office.partner("bob", "Me Bob Petit");
    intervenants.activate(ada.id(), true);
    dossier = office.dossier("Mme Line Faure");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bindOnClient(dossier, "huissier_tenue", ada);
    life.launch("tenue", dossier);
  }

  @Test
  @Tag("F-33")
  @Tag("F-102")
  @Tag("F-103")
  void open_and_coming_actions_follow_the_new_holder_and_done_ones_keep_their_author() {
    var done = life.task(dossier, "acte_tenue");
    life.done(dossier, "acte_tenue");
    office.bindOnClient(dossier, "huissier_tenue", bob);
    assertThat(assignee("constat_tenue")).isEqualTo("bob");
    assertThat(inEngine("constat_tenue")).isEqualTo("bob");
    assertThat(tasks.find(done.id()).orElseThrow())
        .extracting(Task::assignee, Task::closedBy)
        .containsExactly("ada", "ada");
    life.done(dossier, "constat_tenue");
    life.done(dossier, "appel_tenue");
    assertThat(assignee("saisie_tenue")).isEqualTo("bob");
    assertThat(life.told(dossier, "action_assigned"))
        .extracting(entry -> entry.details().get("assignee"))
        .containsExactly("bob");
  }

  @Test
  @Tag("F-32")
  @Tag("F-102")
  void the_nearest_binding_wins_on_one_run_and_goes_back_when_it_is_gone() {
    var scope = Scope.run(life.run(dossier).id());
    holders.bind(scope, "huissier_tenue", bob);
    assertThat(assignee("acte_tenue")).isEqualTo("bob");
    assertThat(holders.holders(dossier.id(), "huissier_tenue")).containsExactly(ada);
    office.bind(dossier, "huissier_tenue", office.partner("carl", "Me Carl"));
    assertThat(assignee("acte_tenue")).isEqualTo("bob");
    holders.unbind(scope, "huissier_tenue");
    assertThat(assignee("acte_tenue")).isEqualTo("carl");
  }

  @Test
  @Tag("F-33")
  void what_somebody_reassigned_by_hand_is_spared_and_listed() {
    var task = life.task(dossier, "acte_tenue");
    office.as("camille", () -> byHand(task, "camille"));
    var handover = holders.bind(Scope.client(dossier.clientId()), "huissier_tenue", bob);
    assertThat(handover.spared())
        .containsExactly(new Spared(task.id(), dossier.id(), "Signifier", "camille"));
    assertThat(assignee("acte_tenue")).isEqualTo("camille");
    assertThat(assignee("constat_tenue")).isEqualTo("bob");
    assertThat(life.told(dossier, "action_spared"))
        .extracting(entry -> entry.details().get("title"), entry -> entry.details().get("assignee"))
        .containsExactly(tuple("Signifier", "camille"));
  }

  @Test
  @Tag("F-33")
  void a_binding_that_a_nearer_one_hides_moves_and_lists_nothing() {
    office.bind(dossier, "huissier_tenue", ada);
    office.as("camille", () -> byHand(life.task(dossier, "acte_tenue"), "camille"));
    var handover = holders.bind(Scope.client(dossier.clientId()), "huissier_tenue", bob);
    assertThat(handover.spared()).isEmpty();
    assertThat(assignee("constat_tenue")).isEqualTo("ada");
  }

  @Test
  @Tag("F-92")
  @Tag("F-102")
  void what_nobody_holds_any_more_goes_to_the_team_with_an_alert_and_comes_back_clean() {
    holders.unbind(Scope.client(dossier.clientId()), "huissier_tenue");
    var task = life.task(dossier, "acte_tenue");
    assertThat(task.assignee()).isNull();
    assertThat(groups(task)).containsExactly(dossier.team());
    assertThat(life.told(dossier, "role_unheld")).hasSize(2);
    office.bindOnClient(dossier, "huissier_tenue", bob);
    assertThat(assignee("acte_tenue")).isEqualTo("bob");
    assertThat(groups(task)).isEmpty();
    assertThat(granted(task)).containsExactly("bob");
  }

  @Test
  @Tag("F-33")
  @Tag("F-102")
  void someone_deactivated_gives_their_work_back_and_gets_it_again() {
    office.as("camille", () -> byHand(life.task(dossier, "appel_tenue"), "ada"));
    var handover = intervenants.activate(ada.id(), false);
    assertThat(handover.spared())
        .filteredOn(spared -> spared.dossierId().equals(dossier.id()))
        .extracting(Spared::title)
        .containsExactly("Appeler");
    assertThat(life.task(dossier, "acte_tenue").assignee()).isNull();
    assertThat(life.told(dossier, "intervenant_deactivated")).hasSize(1);
    intervenants.activate(ada.id(), true);
    assertThat(assignee("acte_tenue")).isEqualTo("ada");
    assertThat(life.told(dossier, "intervenant_activated")).hasSize(1);
  }

  @Test
  @Tag("F-95")
  @Tag("F-103")
  void whoever_loses_a_task_loses_the_right_to_it() {
    var task = life.task(dossier, "acte_tenue");
    assertThat(granted(task)).containsExactly("ada");
    office.bindOnClient(dossier, "huissier_tenue", bob);
    assertThat(granted(task)).containsExactly("bob");
  }

  @Test
  @Tag("F-102")
  void a_change_that_is_rolled_back_moves_nothing() {
    transaction.executeWithoutResult(
        status -> {
          office.bindOnClient(dossier, "huissier_tenue", bob);
          status.setRollbackOnly();
        });
    assertThat(assignee("acte_tenue")).isEqualTo("ada");
    assertThat(inEngine("acte_tenue")).isEqualTo("ada");
  }

  @Test
  @Tag("F-97")
  void a_contact_cannot_hold_a_role_that_has_work_to_do() {
    var contact = office.contact("Line Faure", "line@example.fr");
    assertRefused(() -> holders.bind(onDossier(), "huissier_tenue", contact));
    holders.unbind(Scope.client(dossier.clientId()), "huissier_tenue");
    assertThatThrownBy(() -> holders.share(onDossier(), "huissier_tenue", contact))
        .isInstanceOf(HolderRefused.class);
    var fresh = office.dossier("M. Sans séquence");
    assertRefused(() -> holders.bind(Scope.dossier(fresh.id()), "huissier_tenue", contact));
    assertThat(holders.holders(dossier.id(), "huissier_tenue")).isEmpty();
  }

  @Test
  @Tag("F-97")
  void a_holder_of_another_kind_than_a_running_template_declares_is_refused() {
    var camille = office.collaborator("camille", "Camille Martin");
    assertRefused(() -> holders.bind(onDossier(), "huissier_tenue", camille));
    assertRefused(() -> holders.bind(Scope.run(life.run(dossier).id()), "huissier_tenue", camille));
  }

  private void assertRefused(Supplier<Object> binding) {
    assertThatThrownBy(binding::get)
        .isInstanceOfSatisfying(
            HolderRefused.class,
            refused ->
                assertThat(refused.misfits())
                    .filteredOn(misfit -> misfit.templateId().equals("tenue"))
                    .extracting(Misfit::wanted, Misfit::actions)
                    .containsOnly(
                        org.assertj.core.groups.Tuple.tuple(
                            IntervenantKind.PARTNER,
                            List.of("acte_tenue", "constat_tenue", "saisie_tenue"))));
  }

  private Scope onDossier() {
    return Scope.dossier(dossier.id());
  }

  private Object byHand(Task task, String account) {
    engine.setAssignee(task.id(), account);
    return task;
  }

  private String assignee(String action) {
    return life.task(dossier, action).assignee();
  }

  private String inEngine(String action) {
    return engine
        .createTaskQuery()
        .taskId(life.task(dossier, action).id())
        .singleResult()
        .getAssignee();
  }

  private List<String> groups(Task task) {
    return engine.getIdentityLinksForTask(task.id()).stream()
        .map(IdentityLink::getGroupId)
        .filter(group -> group != null)
        .toList();
  }

  /** To whom the engine gave a right on the task, by account or group. */
  private List<String> granted(Task task) {
    return rights
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task.id())
        .list()
        .stream()
        .map(right -> right.getUserId() == null ? right.getGroupId() : right.getUserId())
        .toList();
  }
}
