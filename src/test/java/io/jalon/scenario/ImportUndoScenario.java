package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Payments;
import io.jalon.dossier.RoleHolders;
import io.jalon.importing.Imports;
import io.jalon.journal.JournalCheck;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An import is taken back as far as nothing has followed, and goes on after a kill. */
@Scenario
class ImportUndoScenario {

  private static final String CALLS =
      """
      sequence: appeler_import
      name: Appeler
      roles: { gestionnaire: internal }
      steps:
        - id: appel
          actions: [ { id: appeler, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Desk desk;
  @Autowired private Kills kills;
  @Autowired private Imports imports;
  @Autowired private Clients clients;
  @Autowired private Dossiers dossiers;
  @Autowired private Payments payments;
  @Autowired private RoleHolders holders;
  @Autowired private JournalCheck check;

  private String ref;

  @BeforeEach
  void people() {
    office.collaborator("camille", "Camille Martin");
    office.functions("locataire");
    ref = desk.fresh();
  }

  private Desk.Sheet threeClients() {
    var csv = "Code;Nom\n%1$s-1;Ada Un\n%1$s-2;Bea Deux\n%1$s-3;Cleo Trois\n";
    return desk.take("clients", csv.formatted(ref));
  }

  private Desk.Sheet twoDossiers() {
    var csv = "Référence;Client;Type;Solde\n%1$s-D1;%1$s-1;litige;10\n%1$s-D2;%1$s-2;litige;20\n";
    return desk.take("dossiers", csv.formatted(ref));
  }

  private Dossier dossier() {
    return dossiers.find(ref + "-D1").orElseThrow();
  }

  @Test
  void what_was_made_is_gone_and_what_was_changed_is_as_before() {
    var made = threeClients();
    var changed = desk.take("clients", "Code;Nom;Courriel\n" + ref + "-1;Ada Une;ada@example.fr\n");
    assertThat(desk.undo(changed).undone()).containsExactly("UNDONE");
    assertThat(clients.find(ref + "-1").orElseThrow().name()).isEqualTo("Ada Un");
    assertThat(clients.find(ref + "-1").orElseThrow().email()).isNull();
    var undone = desk.undo(made);
    assertThat(undone.json().get("state").asText()).isEqualTo("UNDONE");
    assertThat(undone.counts()).isEqualTo(Map.of("CREATED", 3, "UNDONE", 3));
    assertThat(clients.find(ref + "-1")).isEmpty();
  }

  @Test
  void a_dossier_is_taken_back_and_its_history_stays_whole() {
    threeClients();
    var sheet = twoDossiers();
    var dossier = dossier();
    desk.undo(sheet);
    assertThat(dossiers.find(dossier.reference())).isEmpty();
    assertThat(life.told(dossier, "dossier_withdrawn")).hasSize(1);
    assertThat(check.of(dossier.id()).faults()).isEmpty();
    assertThat(twoDossiers().results()).containsExactly("CREATED", "CREATED");
  }

  @Test
  void a_balance_a_payment_and_a_contact_are_taken_back() {
    threeClients();
    twoDossiers();
    var line = ref + "-D1;";
    var balance = desk.take("balances", "Dossier;Solde\n" + line + "7,50\n");
    var payment =
        desk.take("payments", "Dossier;Référence;Date;Montant\n" + line + "P1;2027-01-02;2,50\n");
    var contact = desk.take("contacts", "Client;Nom;Fonction\n" + ref + "-1;Zoé Ami;locataire\n");
    assertThat(holders.holders(dossier().id(), "locataire")).hasSize(1);
    for (var sheet : List.of(balance, payment, contact)) {
      assertThat(desk.undo(sheet).undone()).containsExactly("UNDONE");
    }
    assertThat(dossier().balance()).isEqualByComparingTo("10");
    assertThat(payments.of(dossier().id())).isEmpty();
    assertThat(holders.holders(dossier().id(), "locataire")).isEmpty();
    assertThat(life.told(dossier(), "import_undone")).hasSize(2);
  }

  @Test
  void a_dossier_on_which_a_sequence_was_launched_stays_and_says_so() {
    threeClients();
    var sheet = twoDossiers();
    office.publish(CALLS);
    office.bind(dossier(), "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("appeler_import", dossier());
    var undone = desk.undo(sheet);
    assertThat(undone.undone()).containsExactly("KEPT", "UNDONE");
    assertThat(undone.reasons().get(0)).contains("une séquence a été lancée");
    assertThat(dossier().type()).isEqualTo("litige");
  }

  @Test
  void a_value_that_somebody_has_changed_since_stays_and_says_so() {
    var sheet = threeClients();
    rest.as("camille")
        .put("/api/v1/clients/" + ref + "-2", "{\"name\": \"Bea Autre\", \"kind\": \"person\"}");
    var undone = desk.undo(sheet);
    assertThat(undone.undone()).containsExactly("UNDONE", "KEPT", "UNDONE");
    assertThat(undone.reasons().get(1)).startsWith("Ligne 3").contains("modifié depuis");
  }

  @Test
  void what_something_was_attached_to_stays_until_that_is_gone() {
    var made = threeClients();
    var opened = twoDossiers();
    assertThat(desk.undo(made).undone()).containsExactly("KEPT", "KEPT", "UNDONE");
    desk.undo(opened);
    assertThat(desk.undo(made).undone()).containsExactly("UNDONE", "UNDONE", "UNDONE");
  }

  @Test
  void what_was_taken_back_is_not_applied_again_and_nothing_is_not_taken_back() {
    var sheet = threeClients();
    desk.undo(sheet);
    var path = "/api/v1/imports/" + sheet.id();
    assertThat(rest.as("camille").post(path + "/apply", "").status()).isEqualTo(409);
    var preview = desk.hand("clients", "Code;Nom\n" + ref + "-9;Neuf\n");
    var reply = rest.as("camille").post("/api/v1/imports/" + preview.id() + "/undo", "");
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.detail()).contains("rien à annuler");
  }

  @Test
  void an_import_that_was_killed_goes_on_and_applies_no_line_twice() {
    threeClients();
    var csv = "Référence;Client;Type\n%1$s-K%2$d;%1$s-1;litige\n%1$s-L%2$d;%1$s-1;litige\n";
    int write = 0;
    boolean killed = true;
    while (killed) {
      write++;
      var sheet = desk.hand("dossiers", csv.formatted(ref, write));
      killed = kills.at(write, () -> applied(sheet));
      assertThat(desk.apply(sheet).counts()).isEqualTo(Map.of("CREATED", 2));
      for (var name : List.of("-K", "-L")) {
        var dossier = dossiers.find(ref + name + write).orElseThrow();
        assertThat(life.told(dossier, "dossier_created")).hasSize(1);
        assertThat(life.told(dossier, "imported")).hasSize(1);
      }
    }
    assertThat(write).isGreaterThan(10);
  }

  private void applied(Desk.Sheet sheet) {
    office.as("camille", () -> imports.apply(imports.find("camille", sheet.id()).orElseThrow()));
  }

  @Test
  void an_undo_that_was_killed_goes_on() {
    int write = 0;
    boolean killed = true;
    while (killed) {
      write++;
      ref = desk.fresh();
      var sheet = threeClients();
      killed =
          kills.at(
              write,
              () ->
                  office.as(
                      "camille",
                      () -> imports.undo(imports.find("camille", sheet.id()).orElseThrow())));
      assertThat(desk.undo(sheet).counts()).isEqualTo(Map.of("CREATED", 3, "UNDONE", 3));
      assertThat(clients.find(ref + "-1")).isEmpty();
    }
    assertThat(write).isGreaterThan(10);
  }
}
