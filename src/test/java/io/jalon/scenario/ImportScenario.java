package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.jalon.dossier.Client;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Payments;
import io.jalon.dossier.RoleHolders;
import io.jalon.journal.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office brings its clients, contacts, dossiers, balances and payments along as CSV files. */
@Scenario
class ImportScenario {

  private static final String AWAITS =
      """
      sequence: attendre_import
      name: Attendre
      roles: { gestionnaire: internal }
      steps:
        - id: attente
          actions: [ { id: recu, role: gestionnaire, await: payment_received } ]
          routes: [ { otherwise: paye } ]
        - { id: paye, end: Payé }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Desk desk;
  @Autowired private Clients clients;
  @Autowired private Dossiers dossiers;
  @Autowired private Payments payments;
  @Autowired private RoleHolders holders;
  @Autowired private JdbcClient jdbc;

  private String ref;

  @BeforeEach
  void people() {
    office.collaborator("camille", "Camille Martin");
    office.functions("locataire");
    ref = desk.fresh();
  }

  private String clientsFile() {
    return """
        Code client;Raison sociale;Nature;Courriel;Adresse
        %1$s-1;Mme Nadia Benali;personne;nadia@example.fr;"12 rue des Tanneurs
        99120 Belval"
        %1$s-2;Atelier Vauquelin;société;;
        """
        .formatted(ref);
  }

  private String dossiersFile() {
    return """
        Référence;Code client;Type;Statut;Montant;Solde;Échéance
        %1$s-D1;%1$s-1;Impayé locatif;Ouvert;1 250,50 €;1 250,50 €;31/03/2027
        """
        .formatted(ref);
  }

  private Dossier dossier() {
    return dossiers.find(ref + "-D1").orElseThrow();
  }

  private void theFirstTwoFiles() {
    desk.take("clients", clientsFile());
    desk.take("dossiers", dossiersFile());
  }

  private long rows() {
    return jdbc.sql(
            "select (select count(*) from client) + (select count(*) from dossier)"
                + " + (select count(*) from journal_entry) + (select count(*) from payment)")
        .query(Long.class)
        .single();
  }

  @Test
  void a_preview_says_what_each_line_would_do_and_changes_nothing() {
    var before = rows();
    var sheet = desk.hand("clients", clientsFile());
    assertThat(sheet.results()).containsExactly("WOULD_CREATE", "WOULD_CREATE");
    assertThat(sheet.json().get("columns").get(0).get("field").asText()).isEqualTo("reference");
    assertThat(sheet.json().get("state").asText()).isEqualTo("PREVIEWED");
    assertThat(rows()).isEqualTo(before);
    assertThat(clients.find(ref + "-1")).isEmpty();
  }

  @Test
  void clients_are_made_as_the_file_says() {
    var sheet = desk.take("clients", clientsFile());
    assertThat(sheet.results()).containsExactly("CREATED", "CREATED");
    assertThat(clients.find(ref + "-1").orElseThrow())
        .extracting(Client::name, Client::kind, Client::email, Client::address)
        .containsExactly(
            "Mme Nadia Benali", "person", "nadia@example.fr", "12 rue des Tanneurs\n99120 Belval");
    assertThat(clients.find(ref + "-2").orElseThrow().kind()).isEqualTo("company");
  }

  @Test
  @Tag("F-107")
  void a_dossier_is_made_once_and_its_history_says_from_which_line() {
    theFirstTwoFiles();
    assertThat(dossier())
        .extracting(Dossier::type, Dossier::status, Dossier::balance, d -> d.deadline().toString())
        .containsExactly("impaye_locatif", "ouvert", new BigDecimal("1250.50"), "2027-03-31");
    assertThat(life.told(dossier(), "dossier_created")).hasSize(1);
    assertThat(life.told(dossier(), "imported"))
        .extracting(Entry::details)
        .containsExactly(Map.of("name", "dossiers.csv", "line", "2"));
    assertThat(life.history(dossier())).allMatch(line -> line.author().id().equals("camille"));
  }

  @Test
  void each_line_stands_for_itself_and_a_refusal_says_where_and_how_to_mend() {
    var csv = "Référence;Solde\nRIEN-1;12\n%s;1,234\n%1$s;douze\n".formatted("X" + ref);
    var dossier = office.dossier("M. Hugo Perrin");
    var sheet = desk.take("balances", csv + dossier.reference() + ";-3,20 €\n");
    assertThat(sheet.results()).containsExactly("REFUSED", "REFUSED", "REFUSED", "UPDATED");
    assertThat(sheet.reasons().get(0))
        .startsWith("Ligne 2, colonne «\u00a0Référence\u00a0»\u00a0: aucun dossier")
        .contains("RIEN-1", "Importez d’abord les dossiers");
    assertThat(sheet.counts()).isEqualTo(Map.of("REFUSED", 3, "UPDATED", 1));
    assertThat(dossiers.find(dossier.id()).orElseThrow().balance()).isEqualByComparingTo("-3.20");
  }

  @Test
  void a_name_in_place_of_an_account_is_refused() {
    desk.take("clients", clientsFile());
    var csv = "Référence;Client;Type;Gestionnaire\n%1$s-D1;%1$s-1;litige;%2$s\n";
    var named = desk.take("dossiers", csv.formatted(ref, "Camille Martin"));
    assertThat(named.reasons().get(0)).contains("n’est le compte de personne");
    assertThat(desk.take("dossiers", csv.formatted(ref, "camille")).results())
        .containsExactly("CREATED");
    assertThat(dossier().owner()).isEqualTo("camille");
  }

  @Test
  void what_a_line_changes_is_changed_and_an_empty_cell_leaves_what_is_there() {
    theFirstTwoFiles();
    var csv = "Référence;Statut;Solde\n" + ref + "-D1;Contentieux;\n";
    assertThat(desk.take("dossiers", csv).results()).containsExactly("UPDATED");
    assertThat(dossier().status()).isEqualTo("contentieux");
    assertThat(dossier().balance()).isEqualByComparingTo("1250.50");
    assertThat(life.told(dossier(), "field_set")).hasSize(1);
  }

  @Test
  void columns_are_said_otherwise_and_defaults_fill_what_no_cell_says() {
    desk.take("clients", clientsFile());
    var csv = "Dossier n;A qui\n" + ref + "-D1;" + ref + "-1\n";
    var sheet = desk.hand("dossiers", csv);
    assertThat(sheet.json().get("missing")).hasSize(2);
    assertThat(sheet.reasons().get(0)).contains("aucune colonne");
    var mapping = "\"mapping\": {\"Dossier n\": \"reference\", \"A qui\": \"client\"}";
    var mapped = desk.map(sheet, "{" + mapping + ", \"defaults\": {\"type\": \"litige\"}}");
    assertThat(mapped.results()).containsExactly("WOULD_CREATE");
    assertThat(desk.apply(mapped).results()).containsExactly("CREATED");
    assertThat(dossier().type()).isEqualTo("litige");
    assertThat(
            rest.as("camille")
                .put("/api/v1/imports/" + sheet.id() + "/mapping", "{" + mapping + "}")
                .status())
        .isEqualTo(409);
  }

  @Test
  void contacts_hold_their_role_on_their_client() {
    theFirstTwoFiles();
    var csv = "Code client;Nom;Courriel;Fonction\n%s-1;Samir Benali;samir@example.fr;Locataire\n";
    desk.take("contacts", csv.formatted(ref));
    assertThat(holders.holders(dossier().id(), "locataire"))
        .extracting(Intervenant::name, Intervenant::email)
        .containsExactly(tuple("Samir Benali", "samir@example.fr"));
    var moved = csv.replace("samir@", "s.benali@").formatted(ref);
    assertThat(desk.take("contacts", moved).results()).containsExactly("UPDATED");
    assertThat(holders.onClient(dossier().clientId()).stream().flatMap(h -> h.holders().stream()))
        .extracting(Intervenant::email)
        .containsExactly("s.benali@example.fr");
  }

  @Test
  @Tag("F-68")
  void a_payment_moves_the_sequence_that_waits_for_it_and_lowers_no_balance() {
    theFirstTwoFiles();
    office.publish(AWAITS);
    office.bind(dossier(), "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("attendre_import", dossier());
    desk.take(
        "payments", "Dossier;N° de pièce;Date;Montant\n" + ref + "-D1;VIR-7;05/01/2027;300\n");
    assertThat(life.run(dossier()).endLabel()).isEqualTo("Payé");
    assertThat(dossier().balance()).isEqualByComparingTo("1250.50");
    assertThat(payments.of(dossier().id()))
        .extracting(p -> p.amount() + " " + p.paidOn())
        .containsExactly("300.00 2027-01-05");
    assertThat(life.told(dossier(), "payment_recorded")).hasSize(1);
  }

  @Test
  void the_same_files_once_more_change_nothing() {
    var files =
        Map.of(
            "clients", clientsFile(),
            "dossiers", dossiersFile(),
            "contacts", "Code client;Nom;Fonction\n" + ref + "-1;Samir Benali;locataire\n",
            "balances", "Dossier;Solde\n" + ref + "-D1;900,00\n",
            "payments", "Dossier;Référence;Date;Montant\n" + ref + "-D1;V1;2027-01-05;350.50\n");
    var order = List.of("clients", "dossiers", "contacts", "payments", "balances");
    order.forEach(kind -> desk.take(kind, files.get(kind)));
    var before = rows();
    order.stream()
        .filter(kind -> !kind.equals("dossiers"))
        .forEach(
            kind ->
                assertThat(desk.take(kind, files.get(kind)).counts())
                    .as(kind)
                    .containsOnlyKeys("UNCHANGED"));
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void applying_twice_answers_the_same() {
    var sheet = desk.hand("clients", clientsFile());
    var path = "/api/v1/imports/" + sheet.id() + "/apply";
    var first = rest.as("camille").withKey(ref).post(path, "");
    var before = rows();
    assertThat(rest.as("camille").withKey(ref).post(path, "").body()).isEqualTo(first.body());
    assertThat(rest.as("camille").post(path, "").json()).isEqualTo(first.json());
    assertThat(rows()).isEqualTo(before);
  }
}
