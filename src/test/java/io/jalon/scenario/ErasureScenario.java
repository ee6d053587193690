package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Clients;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.IntervenantQuery;
import io.jalon.dossier.IntervenantQuery.Wanted;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.JournalEntry;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person who is erased is nowhere any more; what happened stays, and its chain holds. */
@Scenario
@Tag("F-90")
class ErasureScenario {

  private static final String TEMPLATE =
      """
      sequence: effacement
      name: Effacement
      roles: { gestionnaire: internal, locataire: contact }
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "Chère ${client.nom}, payez." }
      steps:
        - id: etape_e
          actions:
            - { id: courriel_e, role: gestionnaire, send-message: { template: rappel, to: locataire } }
            - { id: appel_e, role: gestionnaire, task: { title: "Appeler ${client.nom}" } }
            - { id: note_e, role: gestionnaire, create-document: { template: rappel } }
          routes: [ { otherwise: fini_e } ]
        - { id: fini_e, end: Fini }
      """;

  private static final String LETTERS = "bcdfghjklmnpqrst";

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private Clients clients;
  @Autowired private IntervenantQuery intervenants;
  @Autowired private Journal journal;
  @Autowired private JournalCheck check;
  @Autowired private TaskService engine;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;

  /** Nobody else has this name. */
  private String family;

  @BeforeEach
  void aLife() {
    family =
        "Vau"
            + UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .chars()
                .mapToObj(digit -> LETTERS.substring(digit % 16, digit % 16 + 1))
                .collect(Collectors.joining());
    office.functions("locataire");
    office.publish(TEMPLATE);
    dossier = office.dossier("Mme Ottilie " + family);
    jdbc.sql("update client set email = ?, address = ? where id = ?")
        .params("o@" + family + ".example", "3 rue " + family, dossier.clientId())
        .update();
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.bind(
        dossier,
        "locataire",
        office.contact("Jo " + neighbour(), "jo@" + neighbour() + ".example"));
    life.launch("effacement", dossier);
    life.post();
  }

  private void done() {
    var task = life.task(dossier, "appel_e");
    engine.createComment(task.id(), null, "Madame " + family + " rappelle");
    rest.as("camille")
        .post(
            "/api/v1/tasks/" + task.id() + "/completion", "{\"note\":\"Vue avec " + family + "\"}");
    life.goOn(dossier);
  }

  private String neighbour() {
    return new StringBuilder(family).reverse().toString();
  }

  private String reason() {
    return "{\"reason\":\"Demande de Mme Ottilie " + family + "\"}";
  }

  private Rest.Reply eraseClient(String account) {
    return rest.as(account).post("/api/v1/clients/" + dossier.clientId() + "/erasure", reason());
  }

  @Test
  void a_client_who_is_erased_stands_in_no_table_any_more() throws Exception {
    done();
    assertThat(found(List.of(family))).isNotEmpty();
    assertThat(eraseClient("admin").status()).isEqualTo(200);
    assertThat(found(List.of(family))).isEmpty();
    assertThat(clients.find(dossier.clientId()).orElseThrow().name()).isEqualTo("[effacé]");
  }

  @Test
  void what_happened_stays_and_its_chain_holds() {
    done();
    var before = facts();
    var head = check.of(dossier.id());
    eraseClient("admin");
    var after = facts();
    assertThat(after.subList(0, before.size())).isEqualTo(before);
    assertThat(after).hasSize(before.size() + 1).last().asString().contains("person_erased");
    var verified = check.of(dossier.id());
    assertThat(verified.faults()).isEmpty();
    assertThat(verified.erased()).isPositive();
    assertThat(check.has(dossier.id(), head.lines(), head.head())).isTrue();
    assertThat(life.told(dossier, "step_entered")).hasSize(1);
    assertThat(rest.as("camille").get("/api/v1/dossiers/" + dossier.id() + "/history").body())
        .contains("[effacé]");
    assertThat(life.told(dossier, "person_erased").get(0).details().get("reason"))
        .isEqualTo("Demande de [effacé]");
  }

  @Test
  void a_changed_line_is_found_after_an_erasure_too() {
    done();
    eraseClient("admin");
    jdbc.sql("update journal_entry set kind = 'run_ended' where dossier_id = ? and line = 4")
        .param(dossier.id())
        .update();
    assertThat(check.of(dossier.id()).intact()).isFalse();
  }

  @Test
  void nobody_loses_their_name_with_another_who_has_the_same() {
    done();
    var other = office.dossier("Mme Ottilie " + family);
    eraseClient("admin");
    assertThat(clients.find(other.clientId()).orElseThrow().name()).endsWith(family);
  }

  @Test
  void a_contact_stands_in_no_form_of_an_open_task_and_in_no_line_that_quotes_a_message()
      throws Exception {
    done();
    var address = "jo@" + neighbour() + ".example";
    var other = office.dossier("Mme Ines Marchal");
    office.bind(other, "gestionnaire", office.collaborator("camille", "Camille Martin"));
    office.publish(TEMPLATE.replace("effacement", "formulaire"));
    office.bind(other, "locataire", office.contact("Al Autre", "al@autre.example"));
    life.launch("formulaire", other);
    var sheet = "{\"fiche\":{\"corps\":\"" + address.replace("@", "&#64;").replace(".", "&#46;");
    jdbc.sql("update task set sheet = ? where id = ?")
        .params(sheet + "\"}}", life.task(other, "appel_e").id())
        .update();
    journal.write(
        Entry.of("message_upheld", dossier.id()).with("values", "locataire.nom : Jo Jadis → Jo"));
    assertThat(erase(contact("Jo " + neighbour())).status()).isEqualTo(200);
    assertThat(found(List.of(neighbour(), "Jadis"))).isEmpty();
  }

  @Test
  void a_name_of_one_word_leaves_the_words_of_others() {
    done();
    var other = office.dossier(family);
    var path = "/api/v1/clients/" + other.clientId() + "/erasure";
    assertThat(rest.as("admin").post(path, "{\"reason\": \"RGPD\"}").status()).isEqualTo(200);
    assertThat(words("client", dossier.clientId())).contains(family.toLowerCase(Locale.ROOT));
    assertThat(words("client", other.clientId())).contains("efface");
    assertThat(words("dossier", other.id())).doesNotContain(family.toLowerCase(Locale.ROOT));
  }

  private List<String> words(String of, String id) {
    return jdbc.sql("select word from %1$s_word where %1$s_id = ?".formatted(of))
        .param(id)
        .query(String.class)
        .list();
  }

  @Test
  void labels_and_searches_that_name_a_person_are_kept_without_the_name() throws Exception {
    done();
    var camille = rest.as("camille");
    for (var name : List.of("Ottilie " + family, "OTTILIE " + family)) {
      camille.post("/api/v1/searches", "{\"name\": \"%s\"}".formatted(name));
    }
    camille.post(
        "/api/v1/dossiers/" + dossier.reference() + "/labels",
        "{\"label\": \"Ottilie %s\"}".formatted(family));
    assertThat(eraseClient("admin").status()).isEqualTo(200);
    assertThat(found(List.of(family))).isEmpty();
    assertThat(camille.get("/api/v1/searches").json().findValuesAsText("name"))
        .contains("[effacé]", "[effacé] 2");
    assertThat(camille.get("/api/v1/dossiers/" + dossier.id() + "/labels").body())
        .contains("[effacé]");
  }

  @Test
  void nobody_is_erased_while_a_sequence_runs_for_them() {
    var refused = eraseClient("admin");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.detail()).contains(dossier.reference());
    assertThat(clients.find(dossier.clientId()).orElseThrow().name()).contains(family);
    done();
    assertThat(eraseClient("camille").status()).isEqualTo(403);
    assertThat(eraseClient("admin").status()).isEqualTo(200);
    assertThat(eraseClient("admin").detail()).contains("a été effacée le");
  }

  @Test
  void an_erasure_with_a_key_is_answered_twice_and_done_once() {
    done();
    var path = "/api/v1/clients/" + dossier.clientId() + "/erasure";
    var first = rest.as("admin").withKey("e-" + dossier.id()).post(path, reason());
    var again = rest.as("admin").withKey("e-" + dossier.id()).post(path, reason());
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(life.told(dossier, "person_erased")).hasSize(1);
  }

  @Test
  void a_contact_who_is_erased_stands_nowhere_and_the_message_was_still_sent() throws Exception {
    done();
    var contact = contact("Jo " + neighbour());
    assertThat(erase(contact).status()).isEqualTo(200);
    assertThat(found(List.of(neighbour()))).isEmpty();
    assertThat(life.told(dossier, "message_sent")).hasSize(1);
    assertThat(check.of(dossier.id()).intact()).isTrue();
  }

  @Test
  @Tag("F-86")
  void a_collaborator_who_is_erased_leaves_what_they_did_under_another_name() throws Exception {
    var zenobie = office.collaborator("zenobie.ardant", "Zénobie Ardant");
    office.bind(dossier, "gestionnaire", zenobie);
    assertThat(erase(zenobie.id()).status()).isEqualTo(409);
    var task = life.task(dossier, "appel_e");
    rest.as("zenobie.ardant").post("/api/v1/tasks/" + task.id() + "/completion", "{}");
    life.goOn(dossier);
    rest.as("camille")
        .post(
            "/api/v1/searches",
            "{\"name\": \"À reprendre\", \"terms\": {\"responsable\": \"zenobie.ardant\"}}");
    assertThat(erase(zenobie.id()).status()).isEqualTo(200);
    assertThat(found(List.of("zenobie", "zénobie", "ardant"))).isEmpty();
    assertThat(life.history(dossier))
        .filteredOn(line -> line.entry().kind().equals("action_completed"))
        .extracting(line -> line.author().id())
        .containsExactly("efface-" + zenobie.id().substring(0, 8));
    assertThat(check.of(dossier.id()).intact()).isTrue();
    assertThat(rest.as("zenobie.ardant").get("/api/v1/tasks").status()).isEqualTo(401);
  }

  private String contact(String name) {
    return intervenants.page(new Wanted(name, Set.of(), false), null, 200).stream()
        .filter(person -> person.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Rest.Reply erase(String intervenant) {
    return rest.as("admin")
        .post("/api/v1/intervenants/" + intervenant + "/erasure", "{\"reason\":\"RGPD\"}");
  }

  /** Each line without its contents. */
  private List<String> facts() {
    return life.history(dossier).stream().map(ErasureScenario::fact).toList();
  }

  private static String fact(JournalEntry line) {
    Entry entry = line.entry();
    return line.id()
        + " "
        + line.at()
        + " "
        + entry.kind()
        + " "
        + entry.place()
        + " "
        + line.author()
        + " "
        + entry.details().get("role")
        + " "
        + entry.details().get("status");
  }

  /** Every table, ours and the engine's, with every column that can hold a text. */
  private List<String> found(List<String> traces) {
    var found = new ArrayList<String>();
    jdbc.sql(
            "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
        .query(String.class)
        .list()
        .forEach(
            table ->
                jdbc.sql("select * from " + table)
                    .query(
                        rs -> {
                          search(table, rs, traces, found);
                        }));
    return found;
  }

  private static void search(String table, ResultSet rs, List<String> traces, List<String> found)
      throws SQLException {
    var columns = rs.getMetaData();
    for (int column = 1; column <= columns.getColumnCount(); column++) {
      var binary = columns.getColumnTypeName(column).toLowerCase(Locale.ROOT);
      var text =
          binary.contains("bin") || binary.equals("bytea")
              ? bytes(rs, column)
              : rs.getString(column);
      var lower = String.valueOf(text).toLowerCase(Locale.ROOT);
      if (traces.stream().anyMatch(trace -> lower.contains(trace.toLowerCase(Locale.ROOT)))) {
        found.add(table + "." + columns.getColumnName(column) + ": " + lower);
      }
    }
  }

  private static String bytes(ResultSet rs, int column) throws SQLException {
    var bytes = rs.getBytes(column);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }
}
