package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RepereKind;
import io.jalon.dossier.SearchWords;
import io.jalon.journal.JournalEntry;
import io.jalon.web.lists.SearchTerms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people put on dossiers and keep of their list, and by which words dossiers are found. */
@Scenario
class ListsScenario {

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private JdbcClient jdbc;

  private Dossier dossier;
  private Rest.Caller camille;

  @BeforeEach
  void aDossier() {
    office.collaborator("camille", "Camille Martin");
    office.collaborator("paul", "Paul Rivière");
    camille = rest.as("camille");
    dossier = office.dossier("Mme Zoé Lefèvre-Dubœuf");
  }

  private Rest.Reply label(String name) {
    return camille.post(
        "/api/v1/dossiers/" + dossier.reference() + "/labels",
        "{\"label\": \"%s\", \"colour\": \"RED\"}".formatted(name));
  }

  private List<String> told() {
    return life.history(dossier).stream()
        .map(JournalEntry::entry)
        .filter(entry -> entry.kind().startsWith("label_"))
        .map(entry -> entry.kind() + " " + entry.details().get("label"))
        .toList();
  }

  @Test
  void a_label_is_made_when_it_is_first_put_and_put_once() {
    assertThat(label("À relancer").json().findValuesAsText("name")).containsExactly("À relancer");
    assertThat(label("a Relancer").json().findValuesAsText("id")).containsExactly("a_relancer");
    assertThat(told()).containsExactly("label_put À relancer");
    assertThat(camille.get("/api/v1/labels").json().findValuesAsText("colour")).contains("RED");
  }

  @Test
  void a_label_is_taken_once_and_removed_when_no_dossier_bears_it() {
    label("Fragile");
    var refused = camille.delete("/api/v1/labels/fragile");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asText()).isEqualTo("label.used");
    var path = "/api/v1/dossiers/" + dossier.id() + "/labels/fragile";
    assertThat(camille.delete(path).status()).isEqualTo(204);
    assertThat(camille.delete(path).status()).isEqualTo(204);
    assertThat(told()).containsExactly("label_put Fragile", "label_taken Fragile");
    assertThat(camille.delete("/api/v1/labels/fragile").status()).isEqualTo(204);
    assertThat(camille.delete(path).json().get("code").asText()).isEqualTo("label.unknown");
  }

  @Test
  void two_labels_have_two_names() {
    camille.put("/api/v1/labels/un", "{\"name\": \"Un seul nom\", \"colour\": \"TEAL\"}");
    var other =
        camille.put("/api/v1/labels/deux", "{\"name\": \"Un seul nom\", \"colour\": \"RED\"}");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().get("code").asText()).isEqualTo("label.taken");
  }

  @Test
  void a_search_is_named_renamed_and_removed_by_whom_it_belongs_to() {
    var saved =
        camille.post(
            "/api/v1/searches",
            "{\"name\": \"Audiences\", \"list\": \"miens\", \"terms\": {\"statut\": \"ouvert\","
                + " \"retard\": \"\"}}");
    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.json().get("terms").toString()).isEqualTo("{\"statut\":\"ouvert\"}");
    var path = "/api/v1/searches/" + saved.json().get("id").asText();
    assertThat(rest.as("paul").get("/api/v1/searches").body()).doesNotContain("Audiences");
    assertThat(rest.as("paul").delete(path).status()).isEqualTo(404);
    assertThat(camille.post("/api/v1/searches", "{\"name\": \"Audiences\"}").json().get("code"))
        .hasToString("\"search.taken\"");
    assertThat(camille.put(path, "{\"name\": \"À plaider\"}").status()).isEqualTo(204);
    assertThat(camille.get("/api/v1/searches").body()).contains("À plaider");
    assertThat(camille.delete(path).status()).isEqualTo(204);
    assertThat(camille.get("/api/v1/searches").body()).doesNotContain("À plaider");
  }

  @Test
  void nobody_keeps_more_searches_than_are_counted_quickly() {
    for (int i = 0; i < 12; i++) {
      rest.as("paul").post("/api/v1/searches", "{\"name\": \"Recherche %d\"}".formatted(i));
    }
    var refused = rest.as("paul").post("/api/v1/searches", "{\"name\": \"De trop\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asText()).isEqualTo("search.many");
  }

  @Test
  void a_search_asks_only_what_a_list_can_be_asked() {
    var refused =
        camille.post("/api/v1/searches", "{\"name\": \"x\", \"terms\": {\"couleur\": \"rouge\"}}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("etiquette");
  }

  @Test
  void a_search_may_start_from_every_list_there_is() {
    for (var list : SearchTerms.LISTS) {
      var saved =
          camille.post(
              "/api/v1/searches", "{\"name\": \"%s\", \"list\": \"%1$s\"}".formatted(list));
      assertThat(saved.json().get("list").asText()).isEqualTo(list);
      camille.delete("/api/v1/searches/" + saved.json().get("id").asText());
    }
  }

  @Test
  void more_columns_than_can_be_kept_are_refused() {
    var wanted = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var id = "colonne_%02d_".formatted(i) + "x".repeat(49);
      wanted.add("\"repere." + id + "\"");
      office.repere(id, RepereKind.TEXT);
    }
    var refused =
        camille.put("/api/v1/columns", "{\"columns\": [" + String.join(",", wanted) + "]}");
    assertThat(refused.json().get("code").asText()).isEqualTo("columns.many");
    jdbc.sql("delete from repere where id like 'colonne@_%' escape '@'").update();
  }

  @Test
  void each_person_chooses_columns_among_those_that_there_are() {
    assertThat(
            camille
                .put("/api/v1/columns", "{\"columns\": [\"solde\", \"etape\"]}")
                .json()
                .get("columns"))
        .hasToString("[\"etape\",\"solde\"]");
    assertThat(rest.as("paul").get("/api/v1/columns").body()).contains("responsable");
    assertThat(
            camille.put("/api/v1/columns", "{\"columns\": [\"age\"]}").json().get("code").asText())
        .isEqualTo("columns.unknown");
  }

  private static final String TEXTS =
      """
      sequence: textes_liste
      name: Textes
      roles: { gestionnaire: internal, locataire_liste: contact }
      messages:
        rappel: { subject: "Rappel ${dossier.reference}", body: "Bonjour ${client.nom}." }
      steps:
        - id: etape
          actions: [ { id: appel, role: gestionnaire, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  private Rest.Reply send(String what) {
    return camille.post(
        "/api/v1/dossiers/" + dossier.reference() + "/messages" + what,
        "{\"template\": \"textes_liste\", \"content\": \"rappel\", \"role\":"
            + " \"locataire_liste\"}");
  }

  @Test
  void a_text_of_a_running_sequence_is_previewed_and_sent_by_hand() {
    office.functions("locataire_liste");
    office.publish(TEXTS);
    assertThat(send("").json().get("code").asText()).isEqualTo("message.no-run");
    var run = life.launch("textes_liste", dossier);
    assertThat(send("").json().get("code").asText()).isEqualTo("message.nobody");
    office.bind(dossier, "locataire_liste", office.contact("M. Ugo Garnier", "ugo@exemple.fr"));
    var before = life.history(dossier).size();
    var seen = send("/preview");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.json().get(0).get("body").asText())
        .isEqualTo("Bonjour Mme Zoé Lefèvre-Dubœuf.");
    assertThat(life.history(dossier)).hasSize(before);
    assertThat(send("").json().get(0).get("status").asText()).isEqualTo("QUEUED");
    assertThat(life.history(dossier))
        .extracting(line -> line.entry().kind())
        .contains("message_prepared", "message_queued");
    camille.post("/api/v1/runs/" + run.id() + "/pause", "{}");
    assertThat(send("").json().get("code").asText()).isEqualTo("run.paused");
  }

  /** Whether the words of a text are all words of the dossier, or begin some. */
  private boolean finds(String text) {
    return SearchWords.sought(text).stream()
        .allMatch(
            range ->
                jdbc.sql(
                            "select count(*) from dossier_word where dossier_id = ? and word >= ?"
                                + " and word < ?")
                        .params(dossier.id(), range.first(), range.beyond())
                        .query(Long.class)
                        .single()
                    > 0);
  }

  @Test
  void a_dossier_is_found_by_words_in_any_order_without_their_accents() {
    assertThat(finds("duboeuf ZOE")).isTrue();
    assertThat(finds("Dubœuf lefè")).isTrue();
    assertThat(finds(dossier.reference())).isTrue();
    assertThat(finds("zoe marchal")).isFalse();
  }

  @Test
  void a_dossier_is_found_by_its_contacts_as_long_as_it_has_them() {
    office.functions("locataire_liste");
    office.bind(dossier, "locataire_liste", office.contact("M. Ugo Garnier", "ugo@exemple.fr"));
    assertThat(finds("garnier ugo@exemple.fr")).isTrue();
    office.bind(dossier, "locataire_liste", office.contact("Mme Ève Petit", "eve@exemple.fr"));
    assertThat(finds("garnier")).isFalse();
    assertThat(finds("eve petit")).isTrue();
  }

  @Test
  void a_dossier_is_found_by_the_name_that_its_client_has_now() {
    var client = "/api/v1/clients/" + dossier.clientId();
    camille.put(client, "{\"name\": \"Mme Zoé Vasseur\", \"kind\": \"person\"}");
    assertThat(finds("vasseur")).isTrue();
    assertThat(finds("lefevre")).isFalse();
  }

  @Test
  void a_dossier_is_found_by_what_its_reperes_say() {
    office.repere("adversaire_liste", RepereKind.TEXT);
    office.set(dossier, "adversaire_liste", "SCI Les Tilleuls");
    assertThat(finds("tilleul")).isTrue();
  }
}
