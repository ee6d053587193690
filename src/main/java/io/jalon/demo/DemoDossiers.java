package io.jalon.demo;

import static io.jalon.dossier.RepereKind.DATE;
import static io.jalon.dossier.RepereKind.RESULT;

import io.jalon.demo.DemoPeople.Team;
import io.jalon.dossier.Accounts;
import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The clients and dossiers of the fictional office; dates are counted from today. */
@Component
class DemoDossiers {

  /** Nobody holds the role of bailiff on this one. */
  private static final String WITHOUT_BAILIFF = "09";

  private final Clients clients;
  private final Dossiers dossiers;
  private final RoleHolders holders;
  private final Reperes reperes;
  private final DemoPeople people;
  private final LocalDate today;

  DemoDossiers(
      Clients clients,
      Dossiers dossiers,
      RoleHolders holders,
      Reperes reperes,
      DemoPeople people,
      Clock clock,
      @Value("${jalon.office.zone}") ZoneId zone) {
    this.clients = clients;
    this.dossiers = dossiers;
    this.holders = holders;
    this.reperes = reperes;
    this.people = people;
    this.today = LocalDate.now(clock.withZone(zone));
  }

  /** Opens the dozen dossiers, most of whose roles are held on their client. */
  void open(Team team) {
    define();
    Map<String, Dossier> opened = new HashMap<>();
    for (var demo : DemoCase.ALL) {
      var client = client(demo);
      opened.put(demo.number(), dossier(demo, client));
      bind(demo, Scope.client(client.id()), team);
    }
    onDossiers(opened, team);
    dates(opened);
  }

  private void define() {
    List.of(
            new Repere("date_commandement", "Date du commandement", DATE),
            new Repere("date_audience", "Date d’audience", DATE),
            new Repere("date_reunion", "Date de réunion de la commission", DATE),
            new Repere("resultat_commission", "Résultat de la commission", RESULT),
            new Repere("date_reponse_attendue", "Date de réponse attendue", DATE))
        .forEach(reperes::define);
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
            today.plusDays(20 + 5L * Integer.parseInt(demo.number()))));
  }

  private void bind(DemoCase demo, Scope client, Team team) {
    holders.bind(client, "gestionnaire", team.manager());
    holders.bind(client, "responsable_contentieux", team.litigation());
    holders.bind(client, "avocat", team.lawyer());
    holders.bind(client, "caf", team.allowance());
    holders.bind(client, "locataire", people.contact(demo.name(), demo.email()));
    if (!demo.number().equals(WITHOUT_BAILIFF)) {
      holders.bind(client, "huissier", team.bailiff());
    }
  }

  /** Two dossiers differ from their clients: another manager, and a second tenant of the lease. */
  private void onDossiers(Map<String, Dossier> opened, Team team) {
    holders.bind(on(opened, "11"), "gestionnaire", team.litigation());
    var lease = on(opened, "07");
    for (var tenant : List.of("Sophie Aubert", "Karim Aubert")) {
      holders.share(lease, "locataire", people.contact(tenant, DemoCase.mailbox(tenant)));
    }
  }

  private void dates(Map<String, Dossier> opened) {
    set(opened, "06", "date_commandement", today.minusDays(12));
    set(opened, "11", "date_commandement", today.minusDays(75));
    set(opened, "11", "date_audience", today.plusDays(45));
    set(opened, "13", "date_reunion", today.plusDays(9));
    set(opened, "13", "date_reponse_attendue", today.plusDays(30));
  }

  private void set(Map<String, Dossier> opened, String number, String repere, LocalDate day) {
    reperes.set(on(opened, number).id(), repere, day.toString());
  }

  private static Scope on(Map<String, Dossier> opened, String number) {
    var dossier = opened.get(number);
    if (dossier == null) {
      throw new IllegalStateException("No demo dossier " + number);
    }
    return Scope.dossier(dossier.id());
  }
}
