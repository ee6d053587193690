package io.jalon.dossier.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.jalon.dossier.StoresTestSetup;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(
    classes = {StoresTestSetup.class, Authors.class},
    properties = "spring.mvc.problemdetails.enabled=true")
@AutoConfigureMockMvc(addFilters = false)
@WithMockUser(
    username = "camille.martin",
    authorities = {"view", "steer", "administer"})
class DossierApiTest {

  @Autowired MockMvc mvc;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  private String client;
  private String reference;
  private String dossier;

  @BeforeEach
  void aDossier() throws Exception {
    reference = "T-" + UUID.randomUUID().toString().substring(0, 8);
    client =
        id(
            post(
                    "/clients",
                    """
                    {"reference": "%s", "name": "Élodie Faure", "kind": "person"}
                    """
                        .formatted(reference))
                .andExpect(status().isCreated()));
    dossier =
        id(
            post("/dossiers", dossier(reference, "\"amount\": 12480, \"balance\": 0.5"))
                .andExpect(status().isCreated()));
  }

  private String dossier(String name, String more) {
    return """
    {"reference": "%s", "client": "%s", "type": "impaye_locatif", %s}
    """
        .formatted(name, client, more);
  }

  private ResultActions post(String path, String body) throws Exception {
    return send(HttpMethod.POST, path, body);
  }

  private ResultActions put(String path, String body) throws Exception {
    return send(HttpMethod.PUT, path, body);
  }

  private ResultActions send(HttpMethod method, String path, String body) throws Exception {
    return mvc.perform(
        request(method, "/api/v1" + path).contentType(APPLICATION_JSON).content(body));
  }

  private ResultActions read(String path, Object... parts) throws Exception {
    return mvc.perform(get("/api/v1" + path, parts));
  }

  private static String id(ResultActions created) throws Exception {
    return JsonPath.read(created.andReturn().getResponse().getContentAsString(), "$.id");
  }

  private String someone(String kind) throws Exception {
    var body = "{\"kind\": \"%s\", \"name\": \"Ada\", \"email\": \"ada@example.fr\"}";
    return id(post("/intervenants", body.formatted(kind)).andExpect(status().isCreated()));
  }

  @Test
  void answersADossierByIdAndByReferenceWithTwoDecimals() throws Exception {
    for (var key : new String[] {dossier, reference}) {
      read("/dossiers/{id}", key)
          .andExpect(jsonPath("$.id").value(dossier))
          .andExpect(content().string(containsString("\"amount\":12480.00")))
          .andExpect(content().string(containsString("\"balance\":0.50")))
          .andExpect(jsonPath("$.status").value("ouvert"))
          .andExpect(jsonPath("$.team").value("gestionnaires"));
    }
  }

  @Test
  void saysWhereWhatItCreatedIs() throws Exception {
    post("/dossiers", dossier("B" + reference, "\"deadline\": \"2026-06-30\""))
        .andExpect(header().string("Location", matchesPattern("/api/v1/dossiers/.{36}")))
        .andExpect(jsonPath("$.deadline").value("2026-06-30"));
  }

  @Test
  void answersThatADossierIsUnknownInTheReadersLanguage() throws Exception {
    read("/dossiers/nowhere")
        .andExpect(status().isNotFound())
        .andExpect(
            jsonPath("$.detail")
                .value("Aucun dossier ne porte cette référence ou cet identifiant."));
    mvc.perform(get("/api/v1/dossiers/nowhere").header("Accept-Language", "en"))
        .andExpect(jsonPath("$.detail").value("No dossier has this reference or id."));
  }

  @Test
  void refusesAReferenceThatIsTaken() throws Exception {
    post("/dossiers", dossier(reference, "\"amount\": 1"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.detail").value("Cette référence est déjà prise."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"amount\": 1.005",
        "\"amount\": 1e999999",
        "\"amount\": \"beaucoup\"",
        "\"amount\": 12345678901234.00",
        "\"deadline\": \"30/06/2026\"",
        "\"deadline\": \"+999999999-01-01\"",
        "\"type\": \"Impayé locatif\"",
        "\"owner\": \"a\\nb\"",
        "\"reference\": \"../../etc\"",
        "\"reference\": null"
      })
  void refusesADossierThatIsNotWellFormed(String flaw) throws Exception {
    post("/dossiers", dossier("X" + reference, flaw)).andExpect(status().isBadRequest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"name\": \"Ada\\r\\nBcc: all@example.fr\"",
        "\"name\": \" \"",
        "\"email\": \"nobody\"",
        "\"email\": \"a@example.fr\\nBcc: b@example.fr\"",
        "\"address\": \"a\\u0000b\"",
        "\"kind\": \"robot\""
      })
  void refusesAClientThatIsNotWellFormed(String flaw) throws Exception {
    var body = "{\"reference\": \"C%s\", \"kind\": \"person\", \"name\": \"Ada\", %s}";
    post("/clients", body.formatted(reference, flaw)).andExpect(status().isBadRequest());
  }

  @Test
  void refusesAnAddressThatIsFarTooLong() throws Exception {
    var address = "1 rue du Port\\n".repeat(2_000);
    var body =
        "{\"reference\": \"C%s\", \"kind\": \"person\", \"name\": \"Ada\", \"address\": \"%s\"}";
    post("/clients", body.formatted(reference, address)).andExpect(status().isBadRequest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=100000", "limit=many", "after=nowhere"})
  void refusesAPageThatIsNone(String query) throws Exception {
    read("/dossiers?" + query).andExpect(status().is4xxClientError());
  }

  @Test
  void listsClientsAndDossiers() throws Exception {
    read("/dossiers?limit=200").andExpect(jsonPath("$[*].reference", hasItem(reference)));
    read("/clients?limit=200").andExpect(jsonPath("$[*].reference", hasItem(reference)));
    read("/dossiers?limit=1").andExpect(jsonPath("$", hasSize(1)));
  }

  @Test
  void setsAndRemovesARepere() throws Exception {
    put("/reperes/date_audience", "{\"label\": \"Date d’audience\", \"kind\": \"DATE\"}")
        .andExpect(status().isOk());
    put("/dossiers/" + reference + "/reperes/date_audience", "{\"value\": \"2026-05-04\"}")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.value").value("2026-05-04"));
    send(HttpMethod.DELETE, "/dossiers/" + dossier + "/reperes/date_audience", "")
        .andExpect(status().isNoContent());
    read("/dossiers/{id}/reperes", dossier)
        .andExpect(jsonPath("$[?(@.id=='date_audience')].value", hasItem((Object) null)));
  }

  @Test
  void saysHowARepereIsWritten() throws Exception {
    put("/reperes/date_audience", "{\"label\": \"Date d’audience\", \"kind\": \"DATE\"}");
    put("/dossiers/" + dossier + "/reperes/date_audience", "{\"value\": \"demain\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value("Donnez une date, par exemple 2026-03-12."));
  }

  @Test
  void takesAnAmountAsANumber() throws Exception {
    put("/reperes/frais", "{\"label\": \"Frais\", \"kind\": \"MONEY\"}");
    put("/dossiers/" + dossier + "/reperes/frais", "{\"value\": 1250.5}")
        .andExpect(content().string(containsString("\"value\":1250.50")));
  }

  @Test
  void refusesARepereThatIsNotDefined() throws Exception {
    put("/dossiers/" + dossier + "/reperes/inconnu", "{\"value\": \"x\"}")
        .andExpect(status().isNotFound());
    put("/reperes/Inconnu", "{\"label\": \"x\", \"kind\": \"TEXT\"}")
        .andExpect(status().isBadRequest());
  }

  @Test
  @Tag("F-32")
  void bindsAFunctionOnTheClientAndOverItOnTheDossier() throws Exception {
    var onClient = someone("PARTNER");
    var onDossier = someone("PARTNER");
    put("/clients/" + client + "/intervenants/avocat", "{\"intervenant\": \"" + onClient + "\"}")
        .andExpect(status().isOk());
    read("/dossiers/{id}/intervenants", dossier)
        .andExpect(jsonPath("$[?(@.role.id=='avocat')].from", hasItem("CLIENT")));
    put("/dossiers/" + dossier + "/intervenants/avocat", "{\"intervenant\": \"" + onDossier + "\"}")
        .andExpect(status().isOk());
    read("/dossiers/{id}/intervenants", dossier)
        .andExpect(jsonPath("$[?(@.role.id=='avocat')].from", hasItem("DOSSIER")))
        .andExpect(jsonPath("$[?(@.role.id=='avocat')].holders[0].id", hasItem(onDossier)));
    send(HttpMethod.DELETE, "/dossiers/" + dossier + "/intervenants/avocat", "")
        .andExpect(status().isOk());
    read("/dossiers/{id}/intervenants", dossier)
        .andExpect(jsonPath("$[?(@.role.id=='avocat')].holders[0].id", hasItem(onClient)));
  }

  @Test
  void refusesToBindWhomOrWhatNobodyKnows() throws Exception {
    var ada = someone("PARTNER");
    put("/clients/" + client + "/intervenants/avocat", "{\"intervenant\": \"nobody\"}")
        .andExpect(status().isNotFound());
    put("/clients/" + client + "/intervenants/pape", "{\"intervenant\": \"" + ada + "\"}")
        .andExpect(status().isNotFound());
    put("/clients/" + client + "/intervenants/avocat", "{}").andExpect(status().isBadRequest());
  }

  @Test
  void sharesARoleBetweenContactsOnly() throws Exception {
    var where = "/clients/" + client + "/intervenants/huissier";
    post(where, "{\"intervenant\": \"" + someone("PARTNER") + "\"}").andExpect(status().isOk());
    post(where, "{\"intervenant\": \"" + someone("CONTACT") + "\"}")
        .andExpect(status().isConflict())
        .andExpect(
            jsonPath("$.detail")
                .value("Seuls des contacts peuvent tenir une fonction à plusieurs."));
  }

  @Test
  @Tag("F-30")
  void renamesAFunction() throws Exception {
    put("/roles/avocat", "{\"label\": \"Avocate\"}").andExpect(status().isOk());
    read("/roles").andExpect(jsonPath("$[*].label", hasItem("Avocate")));
    put("/roles/avocat", "{\"label\": \"Avocat\"}");
    put("/roles/pas-un-nom", "{\"label\": \"x\"}").andExpect(status().isBadRequest());
  }

  @Test
  @Tag("F-84")
  @Tag("F-85")
  @Tag("F-86")
  void tellsWhatHappenedWhenAndByWhom() throws Exception {
    read("/dossiers/{id}/history", reference)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].kind").value("dossier_created"))
        .andExpect(jsonPath("$[0].at").value("2026-03-12T08:15:30.123Z"))
        .andExpect(jsonPath("$[0].atLocal").value("2026-03-12T09:15:30.123+01:00"))
        .andExpect(jsonPath("$[0].author.kind").value("USER"))
        .andExpect(jsonPath("$[0].author.id").value("camille.martin"))
        .andExpect(jsonPath("$[0].text").value("Dossier " + reference + " créé par camille.martin"))
        .andExpect(jsonPath("$[0].details.reference").value(reference));
  }

  @Test
  void tellsTheHistoryInEnglishToWhoReadsEnglish() throws Exception {
    mvc.perform(get("/api/v1/dossiers/{id}/history", dossier).header("Accept-Language", "en-GB,fr"))
        .andExpect(jsonPath("$[0].text", containsString("created by")));
  }

  @Test
  void showsTheHistoryFromPageToPage() throws Exception {
    journal.write(
        Entry.of("step_entered", dossier)
            .in(new Entry.Place("r", "contentieux", 2, "s", null, 1))
            .with("name", "Audience"));
    var first =
        read("/dossiers/{id}/history?limit=1", dossier).andExpect(jsonPath("$", hasSize(1)));
    Number last = JsonPath.read(first.andReturn().getResponse().getContentAsString(), "$[0].id");
    var next = "/dossiers/" + dossier + "/history?after=" + last + "&limit=1";
    first.andExpect(header().string("Link", "</api/v1" + next + ">; rel=\"next\""));
    read(next)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(header().doesNotExist("Link"))
        .andExpect(jsonPath("$[*].kind", everyItem(matchesPattern("step_entered"))))
        .andExpect(jsonPath("$[0].version").value(2))
        .andExpect(jsonPath("$[0].templateId").value("contentieux"));
  }

  @Test
  @Tag("F-84")
  void showsTheLinesOfSomeKindsOrChannels() throws Exception {
    journal.write(Entry.of("step_entered", dossier).with("name", "Audience"));
    journal.write(Entry.of("step_ended", dossier).with("name", "Audience"));
    read("/dossiers/{id}/history?kind=step_entered&kind=dossier_created&limit=1", dossier)
        .andExpect(jsonPath("$[*].kind", contains("dossier_created")))
        .andExpect(header().string("Link", containsString("&kind=step_entered&kind=dossier")));
    read("/dossiers/{id}/history?channel=JOB&kind=step_ended", dossier)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].id").value(3));
    read("/dossiers/{id}/history?channel=TASKLIST", dossier).andExpect(jsonPath("$", hasSize(0)));
    read("/dossiers/{id}/history?kind=x'--", dossier).andExpect(status().isBadRequest());
    read("/dossiers/{id}/history?channel=FAX", dossier).andExpect(status().isBadRequest());
  }

  @Test
  @Tag("F-84")
  void saysWhetherTheHistoryIsAsItWasWritten() throws Exception {
    var path = "/dossiers/{id}/history/verification";
    var intact = read(path, dossier).andExpect(jsonPath("$.intact").value(true));
    String head = JsonPath.read(intact.andReturn().getResponse().getContentAsString(), "$.head");
    jdbc.sql("update journal_entry set kind = 'run_ended' where dossier_id = ?")
        .param(dossier)
        .update();
    read(path, dossier)
        .andExpect(jsonPath("$.intact").value(false))
        .andExpect(jsonPath("$.faults[0].kind").value("CHANGED"))
        .andExpect(
            jsonPath("$.faults[0].text").value("Ligne 1 : contenu modifié depuis l’écriture"));
    read(path + "?line=1&hash=" + head, dossier).andExpect(jsonPath("$.noted").value(true));
    read(path + "?line=1&hash=" + "0".repeat(64), dossier)
        .andExpect(jsonPath("$.noted").value(false));
    read(path + "?line=1&hash=x", dossier).andExpect(status().isBadRequest());
  }

  @Test
  @Tag("F-84")
  void anAdministratorHasEveryHistoryChecked() throws Exception {
    read("/history/verification")
        .andExpect(jsonPath("$.seal", matchesPattern("[0-9a-f]{64}")))
        .andExpect(jsonPath("$.dossiers").isNumber());
    jdbc.sql("delete from journal_entry where dossier_id = ?").param(dossier).update();
    read("/history/verification")
        .andExpect(jsonPath("$.intact").value(false))
        .andExpect(
            jsonPath("$.broken[?(@.dossier == '" + reference + "')].faults[0].kind")
                .value("MISSING"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "POST", "PATCH", "DELETE"})
  @Tag("F-84")
  @Tag("F-85")
  @Tag("F-86")
  void noEntryCanBeChangedOrRemoved(String method) throws Exception {
    send(HttpMethod.valueOf(method), "/dossiers/" + dossier + "/history", "[]")
        .andExpect(status().isMethodNotAllowed());
    send(HttpMethod.valueOf(method), "/dossiers/" + dossier + "/history/1", "{}")
        .andExpect(status().is4xxClientError());
    read("/dossiers/{id}/history", dossier).andExpect(jsonPath("$", hasSize(1)));
  }
}
