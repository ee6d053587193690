package io.jalon.demo;

import io.jalon.demo.DemoPeople.Team;
import io.jalon.dossier.Client;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who acts in the fictional office: mostly said on the client, sometimes on the dossier. */
@Component
class DemoHolders {

  private static final String WITHOUT_BAILIFF = "09";
  private static final String OTHER_MANAGER = "11";
  private static final String TWO_TENANTS = "07";

  private final RoleHolders holders;
  private final DemoPeople people;

  DemoHolders(RoleHolders holders, DemoPeople people) {
    this.holders = holders;
    this.people = people;
  }

  /** What holds for all of the client's dossiers. */
  void bind(DemoCase demo, Client client, Team team) {
    var scope = Scope.client(client.id());
    holders.bind(scope, "gestionnaire", team.manager());
    holders.bind(scope, "responsable_contentieux", team.litigation());
    holders.bind(scope, "avocat", team.lawyer());
    holders.bind(scope, "caf", team.allowance());
    var tenant = people.contact(demo.name(), demo.email());
    holders.bind(scope, "locataire", tenant);
    holders.bind(scope, "demandeur", tenant);
    List.of("responsable_qualite", "chef_service", "juriste")
        .forEach(role -> holders.bind(scope, role, team.litigation()));
    if (!demo.number().equals(WITHOUT_BAILIFF)) {
      holders.bind(scope, "huissier", team.bailiff());
    }
  }

  /** What differs on two of the dossiers. */
  void bind(DemoCase demo, Dossier dossier, Team team) {
    var scope = Scope.dossier(dossier.id());
    switch (demo.number()) {
      case OTHER_MANAGER -> holders.bind(scope, "gestionnaire", team.litigation());
      case TWO_TENANTS -> List.of("Karim Aubert", demo.name()).forEach(name -> share(scope, name));
      default -> {}
    }
  }

  private void share(Scope scope, String tenant) {
    holders.share(scope, "locataire", people.contact(tenant, DemoCase.mailbox(tenant)));
  }
}
