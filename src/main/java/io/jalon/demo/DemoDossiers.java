package io.jalon.demo;

import io.jalon.demo.DemoPeople.Team;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The clients and dossiers of the fictional office. */
@Component
class DemoDossiers {

  private final Clients clients;
  private final Dossiers dossiers;
  private final DemoHolders holders;
  private final DemoDates dates;
  private final ObjectProvider<PastWorld> past;

  DemoDossiers(
      Clients clients,
      Dossiers dossiers,
      DemoHolders holders,
      DemoDates dates,
      ObjectProvider<PastWorld> past) {
    this.clients = clients;
    this.dossiers = dossiers;
    this.holders = holders;
    this.dates = dates;
    this.past = past;
  }

  /** Opens the dossiers, each with a client and its intervenants. */
  void open(Team team) {
    dates.define();
    try {
      DemoCase.ALL.forEach(demo -> open(demo, team));
    } finally {
      past.ifAvailable(world -> world.clock().comeBack());
    }
  }

  private void open(DemoCase demo, Team team) {
    past.ifAvailable(world -> world.clock().comeBack());
    var deadline = dates.deadline(demo);
    var opened = dates.ago(demo.age());
    past.ifAvailable(world -> world.clock().goBackTo(opened));
    var client = client(demo);
    holders.bind(demo, client, team);
    holders.bind(demo, dossier(demo, client, deadline), team);
  }

  private Client client(DemoCase demo) {
    return clients.create(
        new NewClient(demo.client(), demo.name(), demo.form(), demo.email(), demo.address()));
  }

  private Dossier dossier(DemoCase demo, Client client, LocalDate deadline) {
    return dossiers.create(
        new NewDossier(
            demo.reference(),
            client.id(),
            demo.kind().type(),
            "ouvert",
            "camille.martin",
            Accounts.CASE_MANAGERS,
            demo.amount(),
            demo.balance(),
            deadline));
  }
}
