package io.jalon.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Clients;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files that mean harm, and people who meet, do none. */
@Scenario
class ImportHostileScenario {

  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Desk desk;
  @Autowired private Clients clients;
  @Autowired private JdbcClient jdbc;

  private String ref;

  @BeforeEach
  void people() {
    office.collaborator("camille", "Camille Martin");
    ref = desk.fresh();
  }

  @Test
  void a_formula_is_kept_as_text_and_harmless_in_the_report() {
    var formula = "=HYPERLINK(\"\"http://evil.example\"\")";
    var sheet = desk.take("clients", "Code;Nom\n" + ref + "-1;\"" + formula + "\"\n");
    assertThat(clients.find(ref + "-1").orElseThrow().name()).startsWith("=HYPERLINK");
    var report = rest.as("camille").file("/api/v1/imports/" + sheet.id() + "/report.csv");
    assertThat(new String(report, UTF_8))
        .startsWith("\uFEFF\"Ligne\";\"Résultat\";\"Motif\";\"Code\";\"Nom\"\r\n")
        .contains("\"2\";\"créé\";\"\";\"" + ref + "-1\";\"'=HYPERLINK");
  }

  @Test
  void a_report_that_is_handed_in_again_says_what_the_file_said() {
    var dossier = office.dossier("M. Hugo Perrin");
    var sheet = desk.take("balances", "Dossier;Solde\n" + dossier.reference() + ";-3,20 €\n");
    var report = rest.as("camille").file("/api/v1/imports/" + sheet.id() + "/report.csv");
    assertThat(new String(report, UTF_8)).contains("\"'-3,20 €\"");
    assertThat(desk.take("balances", new String(report, UTF_8)).results())
        .containsExactly("UNCHANGED");
  }

  @Test
  void an_address_that_could_forge_a_header_is_refused() {
    var csv =
        """
        Code;Nom;Courriel
        %1$s-1;A;"a@example.fr
        Bcc: tous@example.fr"
        %1$s-2;B;"b@example.fr, c@example.fr"
        %1$s-3;"C
        Bcc: x@example.fr";c@example.fr
        %1$s-4;D;d@
        """;
    var sheet = desk.take("clients", csv.formatted(ref));
    assertThat(sheet.results()).containsOnly("REFUSED").hasSize(4);
    assertThat(sheet.reasons().get(0)).contains("n’est pas une adresse électronique");
    assertThat(sheet.reasons().get(2)).contains("retour à la ligne");
  }

  @Test
  void signs_that_cannot_be_read_and_huge_cells_are_refused() {
    var csv = "Code;Nom\n%1$s-1;A\u0000B\n%1$s-2;%2$s\n%1$s-3;C\n";
    var sheet = desk.take("clients", csv.formatted(ref, "x".repeat(500_000)));
    assertThat(sheet.results()).containsExactly("REFUSED", "REFUSED", "CREATED");
    assertThat(sheet.reasons().get(0)).contains("caractère illisible");
    assertThat(sheet.reasons().get(1)).contains("dépasse 200 caractères");
  }

  @Test
  void reasons_are_said_in_the_readers_language() {
    var sheet = desk.hand("balances", "Dossier;Balance\nRIEN-1;12\n");
    var english = rest.as("camille").inEnglish().get("/api/v1/imports/" + sheet.id() + "/lines");
    assertThat(english.json().get(0).get("reason").asText())
        .startsWith("Line 2, column “Dossier”: no dossier")
        .endsWith("or correct the reference.");
  }

  @Test
  void a_line_that_speaks_of_the_same_as_another_is_refused() {
    var sheet = desk.take("clients", "Code;Nom\n%1$s-1;A\n%1$s-2;B\n%1$s-1;C\n".formatted(ref));
    assertThat(sheet.results()).containsExactly("CREATED", "CREATED", "REFUSED");
    assertThat(sheet.reasons().get(2)).startsWith("Ligne 4").contains("ligne 2");
  }

  @Test
  void a_cell_too_many_is_refused_rather_than_shifted() {
    var sheet = desk.hand("balances", "Dossier,Solde\n" + ref + ",12,50\n");
    assertThat(sheet.reasons().get(0)).contains("3 cellules pour 2 colonnes");
  }

  @Test
  void files_that_are_none_or_too_long_say_how_to_mend_them() {
    assertThat(desk.tryHand("clients", "PK\u0003\u0004").detail()).contains("CSV UTF-8");
    var many = desk.tryHand("clients", "Code;Nom\n" + "A;B\n".repeat(20_001));
    assertThat(many.status()).isEqualTo(422);
    assertThat(many.detail()).contains("20000 lignes", "partagez-le");
    assertThat(desk.tryHand("clients", new byte[10_600_000], "").status()).isEqualTo(413);
    assertThat(desk.tryHand("rien", "Code;Nom\n").status()).isEqualTo(400);
  }

  @Test
  void a_mapping_that_does_not_fit_is_refused_with_what_there_is() {
    var csv = "Code;Nom\nA;B\n".getBytes(UTF_8);
    assertThat(desk.tryHand("clients", csv, "&mapping=oui").detail()).contains("JSON");
    assertThat(desk.tryHand("clients", csv, "&mapping=%7B%22X%22:%22name%22%7D").detail())
        .contains("Code, Nom");
    assertThat(desk.tryHand("clients", csv, "&mapping=%7B%22Code%22:%22solde%22%7D").detail())
        .contains("reference, name");
    var twice = "&mapping=%7B%22Code%22:%22name%22,%22Nom%22:%22name%22%7D";
    assertThat(desk.tryHand("clients", csv, twice).status()).isEqualTo(422);
  }

  @Test
  void one_key_is_one_file_with_one_mapping() {
    var camille = rest.as("camille").withKey(ref);
    var csv = ("Code;Nom\n" + ref + "-1;A\n").getBytes(UTF_8);
    var path = "/api/v1/imports?kind=clients";
    var first = camille.upload(path, "file", "a.csv", csv);
    assertThat(first.status()).isEqualTo(201);
    assertThat(camille.upload(path, "file", "a.csv", csv).body()).isEqualTo(first.body());
    assertThat(
            camille
                .upload(path + "&defaults={}".replace("{}", "%7B%7D"), "file", "a.csv", csv)
                .status())
        .isEqualTo(422);
  }

  @Test
  void two_who_apply_at_once_make_each_client_once() throws Exception {
    var csv = new StringBuilder("Code;Nom\n");
    for (int i = 0; i < 40; i++) {
      csv.append(ref).append('-').append(i).append(";Nom ").append(i).append('\n');
    }
    var sheet = desk.hand("clients", csv.toString());
    var other = desk.hand("clients", csv.toString());
    var threads = Executors.newFixedThreadPool(3);
    try {
      Callable<Integer> one = () -> desk.apply(sheet).counts().getOrDefault("REFUSED", 0);
      Callable<Integer> two = () -> desk.apply(other).counts().getOrDefault("REFUSED", 0);
      for (var refused : threads.invokeAll(List.of(one, one, two))) {
        assertThat(refused.get()).isZero();
      }
    } finally {
      threads.shutdown();
    }
    var made = desk.apply(sheet).counts().getOrDefault("CREATED", 0);
    assertThat(made + desk.apply(other).counts().getOrDefault("CREATED", 0)).isEqualTo(40);
  }

  @Test
  @Tag("F-90")
  void somebody_who_is_erased_stands_in_no_line_of_a_file_any_more() {
    var name = "Zenaide Quxley" + ref;
    desk.take(
        "clients", "Code;Nom;Adresse\n" + ref + "-1;" + name + ";\"3 rue\nde " + ref + "x\"\n");
    var refused = desk.hand("contacts", "Client;Nom;Fonction\n" + ref + "-9;" + name + ";x\n");
    assertThat(refused.results()).containsExactly("REFUSED");
    var erased =
        rest.as("admin").post("/api/v1/clients/" + ref + "-1/erasure", "{\"reason\": \"RGPD\"}");
    assertThat(erased.status()).as(erased.body()).isEqualTo(200);
    for (var column : List.of("cells", "subject", "reason_values", "after_values")) {
      assertThat(
              jdbc.sql(
                      "select count(*) from import_line where "
                          + column
                          + " like ? or "
                          + column
                          + " like ?")
                  .params("%" + name + "%", "%" + ref + "x%")
                  .query(Long.class)
                  .single())
          .as(column)
          .isZero();
    }
  }

  @Test
  void lines_come_in_pages_and_imports_are_their_makers() {
    var sheet = desk.hand("clients", "Code;Nom\n%1$s-1;A\n%1$s-2;B\n".formatted(ref));
    var path = "/api/v1/imports/" + sheet.id();
    var page = rest.as("camille").get(path + "/lines?limit=1").json();
    assertThat(page).hasSize(1);
    assertThat(page.get(0).get("number").asInt()).isEqualTo(2);
    assertThat(rest.as("camille").get(path + "/lines?after=2").json().get(0).get("number").asInt())
        .isEqualTo(3);
    assertThat(rest.as("camille").get("/api/v1/imports?limit=200").body()).contains(sheet.id());
    office.collaborator("paul", "Paul Rivière");
    assertThat(rest.as("paul").get(path).status()).isEqualTo(404);
    assertThat(rest.as("paul").post(path + "/apply", "").status()).isEqualTo(404);
    assertThat(rest.as("paul").get("/api/v1/imports").body()).doesNotContain(sheet.id());
  }
}
