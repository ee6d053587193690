package io.jalon.demo;

import io.jalon.demo.DemoPeople.Team;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import org.springframework.stereotype.Component;

/** The clients and dossiers of the fictional office. */
@Component
class DemoDossiers {

  private final Clients clients;
  private final Dossiers dossiers;
  private final DemoHolders holders;
  private final DemoDates dates;

  DemoDossiers(Clients clients, Dossiers dossiers, DemoHolders holders, DemoDates dates) {
    this.clients = clients;
    this.dossiers = dossiers;
    this.holders = holders;
    this.dates = dates;
  }

  /** Opens the dozen dossiers, each with a client, its intervenants and its dates. */
  void open(Team team) {
    dates.define();
    for (var demo : DemoCase.ALL) {
      var client = client(demo);
      holders.bind(demo, client, team);
      var dossier = dossier(demo, client);
      holders.bind(demo, dossier, team);
      dates.set(demo, dossier);
    }
  }

  private Client client(DemoCase demo) {
    return clients.create(
        new NewClient(
            "LOC-0" + demo.number(), demo.name(), demo.kind(), demo.email(), demo.address()));
  }

  private Dossier dossier(DemoCase demo, Client client) {
    return dossiers.create(
        new NewDossier(
            "IMP-2026-0" + demo.number(),
            client.id(),
            "impaye_locatif",
            "ouvert",
            "camille.martin",
            Accounts.CASE_MANAGERS,
            demo.amount(),
            demo.balance(),
            dates.deadline(demo)));
  }
}
