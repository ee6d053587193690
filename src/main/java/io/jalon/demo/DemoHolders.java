package io.jalon.demo;

import io.jalon.demo.DemoPeople.Team;
import io.jalon.dossier.Client;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who acts in the fictional office: mostly said on the client, sometimes on the dossier. */
@Component
class DemoHolders {

  private static final String WITHOUT_BAILIFF = "IMP-2026-009";
  private static final String OTHER_MANAGER = "IMP-2026-011";
  private static final String TWO_TENANTS = "IMP-2026-007";

  private final RoleHolders holders;
  private final DemoPeople people;

  DemoHolders(RoleHolders holders, DemoPeople people) {
    this.holders = holders;
    this.people = people;
  }

  /** What holds for all of the client's dossiers. */
  void bind(DemoCase demo, Client client, Team team) {
    var scope = Scope.client(client.id());
    var contact = people.contact(demo.name(), demo.email());
    holders.bind(scope, "gestionnaire", team.manager());
    of(demo, team, contact).entrySet().stream()
        .filter(held -> !unheld(demo, held.getKey()))
        .forEach(held -> holders.bind(scope, held.getKey(), held.getValue()));
  }

  private static Map<String, Intervenant> of(DemoCase demo, Team team, Intervenant contact) {
    return switch (demo.kind()) {
      case RENT ->
          Map.of(
              "responsable_contentieux", team.litigation(),
              "huissier", team.bailiff(),
              "avocat", team.lawyer(),
              "caf", team.allowance(),
              "locataire", contact);
      case COMPLAINT ->
          Map.of(
              "responsable_qualite", team.litigation(),
              "mediateur", team.mediator(),
              "demandeur", contact);
      case AID ->
          Map.of(
              "chef_service", team.litigation(),
              "juriste", team.counsel(),
              "elu", team.elected(),
              "expert", team.expert(),
              "responsable_qualite", team.litigation(),
              "mediateur", team.mediator(),
              "demandeur", contact);
    };
  }

  private static boolean unheld(DemoCase demo, String role) {
    return demo.reference().equals(WITHOUT_BAILIFF) && role.equals("huissier");
  }

  /** What differs on two of the dossiers. */
  void bind(DemoCase demo, Dossier dossier, Team team) {
    var scope = Scope.dossier(dossier.id());
    switch (demo.reference()) {
      case OTHER_MANAGER -> holders.bind(scope, "gestionnaire", team.litigation());
      case TWO_TENANTS -> List.of("Karim Aubert", demo.name()).forEach(name -> share(scope, name));
      default -> {}
    }
  }

  private void share(Scope scope, String tenant) {
    holders.share(scope, "locataire", people.contact(tenant, DemoCase.mailbox(tenant)));
  }
}
