package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The history of a dossier as files that are taken away. */
@OnH2
@Scenario
@Tag("F-84")
class HistoryFilesScenario {

  private static final String TEMPLATE =
      """
      sequence: fichiers
      name: Fichiers
      roles: { gestionnaire: internal }
      steps:
        - id: etape_f
          name: Étape à fichiers
          actions:
            - { id: appel_f, role: gestionnaire, task: « Appeler » le locataire, results: { joint: Joint, absent: Absent } }
          routes: [ { when: 'appel_f.result = "absent"', to: etape_f }, { otherwise: fini_f } ]
        - { id: fini_f, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Journal journal;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  private Dossier dossier;

  @BeforeEach
  void aLife() {
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Zoé Lœuillet");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    life.launch("fichiers", dossier);
    life.answer(dossier, "appel_f", "absent");
    life.answer(dossier, "appel_f", "joint");
  }

  @Test
  void a_csv_file_has_each_line_with_all_that_the_history_says_of_it() {
    var text = csv("camille", "");
    assertThat(text).startsWith("\uFEFF\"Ligne\";\"Date et heure\"").contains("\r\n");
    var rows = rows(text, ';');
    assertThat(rows).hasSize(life.history(dossier).size());
    var route = rows.stream().filter(row -> row.get("Nature").equals("route_taken")).toList();
    assertThat(route).hasSize(2);
    assertThat(route.get(0).get("Valeurs")).contains("condition = ");
    assertThat(route.get(1).get("Passage")).isEqualTo("2");
    assertThat(route.get(0).get("Séquence")).isEqualTo("Fichiers");
    assertThat(route.get(0).get("Date et heure")).matches("\\d{4}(-\\d\\d){2} \\d\\d(:\\d\\d){2}");
  }

  @Test
  void a_csv_file_tells_steps_actions_and_what_decided_by_their_names() {
    var route =
        rows(csv("camille", ""), ';').stream()
            .filter(row -> row.get("Nature").equals("route_taken"))
            .findFirst()
            .orElseThrow();
    assertThat(route.get("Étape")).isEqualTo("Étape à fichiers");
    assertThat(route.get("Ce qui s’est passé"))
        .contains("Condition", "« Appeler » le locataire", "Absent")
        .doesNotContain("appel_f", "etape_f");
    var answered =
        rows(csv("camille", ""), ';').stream()
            .filter(row -> row.get("Nature").equals("action_completed"))
            .findFirst()
            .orElseThrow();
    assertThat(answered.get("Action")).isEqualTo("« Appeler » le locataire");
  }

  @Test
  void a_hash_of_the_csv_file_is_recognised_later() {
    var row = rows(csv("camille", ""), ';').get(2);
    var noted = "/verification?line=" + row.get("Ligne") + "&hash=" + row.get("Empreinte");
    var found = rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/history" + noted);
    assertThat(found.json().path("noted").asBoolean()).isTrue();
  }

  @Test
  void what_a_spreadsheet_would_calculate_is_text() {
    for (var text : List.of("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1")) {
      journal.write(Entry.of(text, dossier.id()));
    }
    var rows = rows(csv("camille", ""), ';');
    assertThat(rows.subList(rows.size() - 8, rows.size()))
        .allSatisfy(row -> assertThat(row.get("Nature")).startsWith("'"));
  }

  @Test
  void commas_and_english_are_had_on_request() {
    var text =
        rest.as("camille")
            .inEnglish()
            .get("/api/v1/dossiers/" + dossier.reference() + "/history.csv?separator=comma")
            .body();
    assertThat(rows(text, ',').get(0).get("What happened")).contains(dossier.reference());
    assertThat(get("camille", ".csv?separator=pipe").status()).isEqualTo(400);
  }

  @Test
  @Tag("F-86")
  void addresses_are_for_administrators() {
    rest.as("camille")
        .put("/api/v1/dossiers/" + dossier.id() + "/fields/solde", "{\"value\":\"12\"}");
    rest.as("camille")
        .post("/api/v1/dossiers/" + dossier.id() + "/runs", "{\"template\":\"fichiers\"}");
    assertThat(rows(csv("camille", ""), ';'))
        .allSatisfy(row -> assertThat(row.get("Adresse IP")).isEmpty());
    assertThat(rows(csv("admin", ""), ';'))
        .anySatisfy(row -> assertThat(row.get("Adresse IP")).isNotEmpty());
  }

  @Test
  void a_pdf_file_reads_as_the_page_does_and_says_that_nothing_was_changed() {
    var text = pdf();
    assertThat(text)
        .contains("Historique du dossier " + dossier.reference())
        .contains("Mme Zoé Lœuillet")
        .contains("« Appeler » le locataire")
        .contains("Historique vérifié : " + life.history(dossier).size() + " lignes")
        .containsPattern("Fichiers,\u00A0v\\d+ · passage 2")
        .containsPattern(
            "(Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)\u00A0\\d.*\u00A0\\d{4}")
        .doesNotContain("aujourd’hui")
        .containsPattern("Page 1 / \\d");
  }

  @Test
  void a_pdf_file_says_which_line_was_changed() {
    jdbc.sql("update journal_entry set kind = 'rien' where dossier_id = ? and line = 3")
        .param(dossier.id())
        .update();
    assertThat(pdf()).contains("Historique altéré").contains("Ligne 3 : contenu modifié");
  }

  @Test
  void a_long_history_is_whole_in_csv_and_its_pdf_says_where_it_ends() {
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < 5100; i++) {
            journal.write(Entry.of("dossier_created", dossier.id()).with("reference", "R-" + i));
          }
        });
    assertThat(rows(csv("camille", ""), ';')).hasSizeGreaterThan(5100);
    assertThat(pdf()).contains("s’arrête à la ligne 5").contains("R-4900").doesNotContain("R-5099");
  }

  private String csv(String account, String query) {
    return new String(
        rest.as(account).file("/api/v1/dossiers/" + dossier.id() + "/history.csv" + query),
        StandardCharsets.UTF_8);
  }

  private Rest.Reply get(String account, String ending) {
    return rest.as(account).get("/api/v1/dossiers/" + dossier.id() + "/history" + ending);
  }

  private static List<CSVRecord> rows(String text, char separator) {
    var format = CSVFormat.RFC4180.builder().setDelimiter(separator).setHeader();
    try (var reader = new StringReader(text.substring(1))) {
      return format.setSkipHeaderRecord(true).get().parse(reader).getRecords();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String pdf() {
    var file = rest.as("camille").file("/api/v1/dossiers/" + dossier.id() + "/history.pdf");
    try (var document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
