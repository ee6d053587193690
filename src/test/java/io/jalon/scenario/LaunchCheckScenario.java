package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Intervenants.NewIntervenant;
import io.jalon.run.LaunchChecks;
import io.jalon.run.LaunchChecks.ActionAtRisk;
import io.jalon.run.LaunchChecks.Flaw;
import io.jalon.run.LaunchChecks.RoleAtRisk;
import io.jalon.run.Launcher.Launch;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Before and after a launch, who is missing, and what will wait for them. */
@Scenario
class LaunchCheckScenario {

  private static final String TEMPLATE =
      """
      sequence: verifiee
      name: Vérifiée
      roles: { gestionnaire: internal, huissier_verif: partner, avocat_verif: partner, locataire_verif: contact }
      messages:
        avis: { subject: "Avis ${dossier.reference}", body: "Bonjour." }
      steps:
        - id: appel_etape
          actions:
            - { id: appel_verif, role: gestionnaire, task: Appeler }
            - { id: avis_verif, role: gestionnaire, send-message: { template: avis, to: locataire_verif } }
            - { id: acte_verif, role: huissier_verif, task: "Signifier à ${client.nom}" }
          routes: [ { otherwise: audience_etape } ]
        - id: audience_etape
          actions:
            - { id: plaider_verif, role: avocat_verif, task: "Plaider pour ${client.nom}, ${intervenant.gestionnaire.nom}" }
            - { id: constat_verif, role: huissier_verif, task: Constater }
          routes: [ { otherwise: fini_verif } ]
        - { id: fini_verif, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private LaunchChecks checks;
  @Autowired private Intervenants intervenants;
  @Autowired private TestClock clock;

  private Dossier dossier;

  @BeforeEach
  void aDossierWithAManager() {
    office.functions("huissier_verif", "avocat_verif", "locataire_verif");
    office.publish(TEMPLATE);
    dossier = office.dossier("M. Paul Noir");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "locataire_verif", office.contact("Paul Noir", "paul@example.fr"));
  }

  @Test
  @Tag("F-104")
  void before_a_launch_the_roles_that_cannot_act_are_listed_with_what_waits_for_them() {
    var away = partner("Me Loin", null);
    office.bindOnClient(dossier, "avocat_verif", away);
    intervenants.activate(away.id(), false);
    var found = before();
    assertThat(found)
        .extracting(RoleAtRisk::role, RoleAtRisk::flaw, RoleAtRisk::holders)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("huissier_verif", Flaw.UNHELD, List.of()),
            org.assertj.core.groups.Tuple.tuple("avocat_verif", Flaw.INACTIVE, List.of("Me Loin")));
    assertThat(found.get(0).from()).isEqualTo(clock.instant());
    assertThat(found.get(0).actions())
        .containsExactly(
            new ActionAtRisk(
                "appel_etape", "acte_verif", "Signifier à M. Paul Noir", clock.instant()),
            new ActionAtRisk("audience_etape", "constat_verif", "Constater", null));
    assertThat(found.get(1).actions())
        .extracting(ActionAtRisk::title)
        .containsExactly("Plaider pour M. Paul Noir, [Gestionnaire]");
    assertThat(found.get(1).from()).isNull();
  }

  @Test
  @Tag("F-104")
  void a_holder_of_the_wrong_kind_or_without_an_account_is_found() {
    office.bind(dossier, "huissier_verif", office.collaborator("camille", "Camille Martin"));
    office.bind(dossier, "avocat_verif", partner("Me Sans Compte", null));
    assertThat(before())
        .extracting(RoleAtRisk::flaw)
        .containsExactly(Flaw.WRONG_KIND, Flaw.NO_ACCOUNT);
  }

  @Test
  @Tag("F-104")
  void nothing_is_at_risk_when_everybody_is_there_and_nothing_is_known_of_an_unknown_template() {
    everybody();
    assertThat(before()).isEmpty();
    assertThat(checks.before("inconnue", dossier.id())).isEmpty();
  }

  @Test
  @Tag("F-104")
  void a_launch_is_not_blocked_but_carries_and_tells_the_warnings() {
    var launch = (Launch.Launched) life.tryLaunch("verifiee", dossier);
    assertThat(launch.warnings())
        .extracting(RoleAtRisk::role)
        .containsExactly("huissier_verif", "avocat_verif");
    assertThat(life.told(dossier, "launch_warned"))
        .extracting(entry -> entry.details().get("roles"))
        .containsExactly("huissier_verif, avocat_verif");
  }

  @Test
  @Tag("F-104")
  void after_a_launch_only_what_can_still_come_is_at_risk() {
    life.launch("verifiee", dossier);
    assertThat(during("huissier_verif").actions())
        .extracting(ActionAtRisk::action, ActionAtRisk::from)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("acte_verif", clock.instant()),
            org.assertj.core.groups.Tuple.tuple("constat_verif", null));
    life.done(dossier, "acte_verif");
    assertThat(during("huissier_verif").actions())
        .extracting(ActionAtRisk::action)
        .containsExactly("constat_verif");
    life.done(dossier, "appel_verif");
    assertThat(during("avocat_verif").from()).isEqualTo(clock.instant());
    life.done(dossier, "constat_verif");
    assertThat(checks.during(life.run(dossier)).roles())
        .extracting(RoleAtRisk::role)
        .containsExactly("avocat_verif");
    life.done(dossier, "plaider_verif");
    assertThat(checks.during(life.run(dossier)).roles()).isEmpty();
  }

  private void everybody() {
    office.bind(dossier, "huissier_verif", office.partner("ada", "Me Ada Roux"));
    office.bind(dossier, "avocat_verif", office.partner("bob", "Me Bob Petit"));
  }

  private io.jalon.dossier.Intervenant partner(String name, String account) {
    return intervenants.create(new NewIntervenant(IntervenantKind.PARTNER, name, null, account));
  }

  private List<RoleAtRisk> before() {
    return checks.before("verifiee", dossier.id()).orElseThrow().roles();
  }

  private RoleAtRisk during(String role) {
    return checks.during(life.run(dossier)).roles().stream()
        .filter(found -> found.role().equals(role))
        .findFirst()
        .orElseThrow();
  }
}
