package io.jalon.web;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.journal.Author;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.Runs;
import io.jalon.task.Tasks;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a person reads on the page of a dossier, and what they can start there. */
@SpringBootTest(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:dossierpage;DB_CLOSE_DELAY=-1",
      "jalon.demo=true"
    })
@AutoConfigureMockMvc
@DirtiesContext
class DossierPageTest {

  private static final String SEQUENCE = "contentieux_locatif";

  @Autowired private MockMvc mvc;
  @Autowired private Clients clients;
  @Autowired private Dossiers dossiers;
  @Autowired private Journal journal;
  @Autowired private Runs runs;
  @Autowired private Tasks tasks;

  private String reference;

  @BeforeEach
  void aDossier() {
    reference = dossier("Julie Marchand");
  }

  private String dossier(String clientName) {
    var name = "T-" + UUID.randomUUID().toString().substring(0, 8);
    var client = clients.create(new NewClient(name, clientName, "person", null, "1 rue du Port"));
    var owed = new BigDecimal("1250.50");
    dossiers.create(
        new NewDossier(
            name,
            client.id(),
            "impaye_locatif",
            "ouvert",
            "camille.martin",
            Accounts.CASE_MANAGERS,
            owed,
            owed,
            null));
    return name;
  }

  private String id() {
    return dossiers.find(reference).orElseThrow().id();
  }

  private static RequestPostProcessor camille() {
    return account("camille.martin", "act", "view", "steer", "launch");
  }

  private static RequestPostProcessor account(String name, String... may) {
    return user(name).authorities(AuthorityUtils.createAuthorityList(may));
  }

  private ResultActions read(String name) throws Exception {
    return mvc.perform(page(name).with(camille()));
  }

  private static MockHttpServletRequestBuilder page(String name) {
    return get("/dossiers/{dossier}", name).header("Accept-Language", "fr");
  }

  private static MockHttpServletRequestBuilder history(String name) {
    return get("/dossiers/{dossier}/historique", name).header("Accept-Language", "fr");
  }

  private static MockHttpServletRequestBuilder launch(String name, String template) {
    return post("/dossiers/{dossier}/runs", name)
        .header("Accept-Language", "fr")
        .param("template", template);
  }

  private void launched() throws Exception {
    mvc.perform(launch(reference, SEQUENCE).with(camille()).with(csrf()))
        .andExpect(redirectedUrl("/dossiers/" + reference));
  }

  @Test
  void shows_a_dossier_by_its_reference_and_by_its_id() throws Exception {
    for (var key : new String[] {reference, id()}) {
      read(key)
          .andExpect(status().isOk())
          .andExpect(
              content()
                  .string(
                      allOf(
                          containsString("Julie Marchand"),
                          containsString(reference),
                          containsString("Impayé locatif"),
                          containsString("1\u00A0250,50\u00A0€"),
                          containsString("Camille Martin"),
                          containsString("Aucune séquence"))));
    }
  }

  @Test
  @Tag("F-32")
  void says_of_each_function_who_holds_it_and_from_where_or_that_nobody_does() throws Exception {
    read("IMP-2026-009")
        .andExpect(
            content().string(stringContainsInOrder("Gestionnaire", "Camille Martin", "du client")))
        .andExpect(
            content().string(stringContainsInOrder("Huissier", "unheld", "Fonction non pourvue")));
    read("IMP-2026-011")
        .andExpect(
            content()
                .string(stringContainsInOrder("Gestionnaire", "Paul Rivière", "de ce dossier")));
  }

  @Test
  void shows_hostile_words_as_they_are() throws Exception {
    var hostile = dossier("<img src=x onerror=alert(1)> ${7*7} \"'");
    mvc.perform(launch(hostile, SEQUENCE).with(camille()).with(csrf()));

    read(hostile)
        .andExpect(content().string(containsString("&lt;img src=x onerror=alert(1)&gt; ${7*7}")))
        .andExpect(content().string(not(containsString("<img"))));
    mvc.perform(get("/dossiers").with(camille()))
        .andExpect(content().string(containsString("&lt;img src=x onerror=alert(1)&gt;")))
        .andExpect(content().string(not(containsString("<img"))));
  }

  @Test
  void runs_no_inline_script_and_takes_no_inline_style() throws Exception {
    launched();

    read(reference)
        .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
        .andExpect(content().string(not(matchesPattern("(?s).*<script(?![^>]* src=).*"))))
        .andExpect(content().string(not(containsString("style="))));
  }

  @Test
  @Tag("F-58")
  @Tag("F-61")
  void launches_a_sequence_from_its_button_and_says_so_on_the_page() throws Exception {
    read(reference)
        .andExpect(
            content()
                .string(
                    containsString(
                        "Lancer la séquence «\u00A0Contentieux locatif\u00A0» sur le dossier "
                            + reference
                            + "\u202F?")));

    var session = new MockHttpSession();
    mvc.perform(launch(reference, SEQUENCE).session(session).with(camille()).with(csrf()))
        .andExpect(redirectedUrl("/dossiers/" + reference));

    Assertions.assertThat(runs.active(SEQUENCE, id())).isPresent();
    mvc.perform(page(reference).session(session).with(camille()))
        .andExpect(content().string(containsString("version 1, est lancée sur le dossier")))
        .andExpect(content().string(containsString("Contentieux locatif,\u00A0v1")))
        .andExpect(content().string(containsString("Appeler Julie Marchand")))
        .andExpect(content().string(containsString("Lancée par Camille Martin")));
  }

  @Test
  @Tag("F-22")
  void shows_of_an_open_action_its_step() throws Exception {
    launched();

    read(reference)
        .andExpect(
            content()
                .string(
                    stringContainsInOrder(
                        "Appeler Julie Marchand",
                        "Étape «\u00A0Relance amiable\u00A0»",
                        "à faire, étape «\u00A0Relance amiable\u00A0»")));
  }

  @Test
  void launches_nothing_for_a_form_without_its_token() throws Exception {
    mvc.perform(launch(reference, SEQUENCE).with(camille())).andExpect(status().isForbidden());

    Assertions.assertThat(runs.of(id())).isEmpty();
  }

  @Test
  void answers_on_the_page_that_a_sequence_already_runs() throws Exception {
    launched();
    var session = new MockHttpSession();
    mvc.perform(launch(reference, SEQUENCE).session(session).with(camille()).with(csrf()))
        .andExpect(redirectedUrl("/dossiers/" + reference));

    mvc.perform(page(reference).session(session).with(camille()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("class=\"j-callout soon\"")))
        .andExpect(content().string(containsString("est déjà en cours sur le dossier")))
        .andExpect(content().string(containsString("Votre demande n’a rien changé")));
    Assertions.assertThat(runs.of(id())).hasSize(1);
  }

  @Test
  void answers_on_the_page_that_nothing_of_that_name_is_published() throws Exception {
    var session = new MockHttpSession();
    mvc.perform(launch(reference, "<u>").session(session).with(camille()).with(csrf()))
        .andExpect(redirectedUrl("/dossiers/" + reference));

    mvc.perform(page(reference).session(session).with(camille()))
        .andExpect(content().string(containsString("n’a aucune version publiée")))
        .andExpect(content().string(not(containsString("<u>"))));
  }

  @Test
  void takes_no_name_that_nobody_types() throws Exception {
    mvc.perform(launch(reference, "a\u0000b").with(camille()).with(csrf()))
        .andExpect(status().isBadRequest());
  }

  @Test
  @Tag("F-95")
  void keeps_partners_out() throws Exception {
    mvc.perform(page(reference).with(account("maitre.lefevre", "act")))
        .andExpect(status().isForbidden());
    mvc.perform(launch(reference, SEQUENCE).with(account("maitre.lefevre", "act")).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void sends_who_has_not_signed_in_to_the_login_page() throws Exception {
    mvc.perform(page(reference)).andExpect(redirectedUrlPattern("**/login"));
  }

  @Test
  void offers_no_launch_to_who_may_only_view() throws Exception {
    mvc.perform(page(reference).with(account("ines.lopez", "act", "view")))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("name=\"template\""))));
    mvc.perform(launch(reference, SEQUENCE).with(account("ines.lopez", "view")).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  void does_not_know_a_dossier_that_is_not_there() throws Exception {
    read("NOWHERE").andExpect(status().isNotFound());
    mvc.perform(launch("NOWHERE", SEQUENCE).with(camille()).with(csrf()))
        .andExpect(status().isNotFound());
  }

  @Test
  @Tag("F-82")
  void tells_under_a_route_the_condition_and_the_values_that_decided() throws Exception {
    launched();
    var call = tasks.openOn(id(), null).get(0);
    mvc.perform(
            post("/api/v1/tasks/{task}/completion", call.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"result\": \"refus\"}")
                .with(camille())
                .with(csrf()))
        .andExpect(status().isOk());
    // The step also waits for its message, which the job executor writes.
    await().atMost(Duration.ofSeconds(20)).until(() -> journalled("route_taken"));

    read(reference)
        .andExpect(
            content()
                .string(
                    stringContainsInOrder(
                        "Suite",
                        "Relance amiable",
                        "Commandement de payer",
                        "Condition\u00A0:",
                        "donne Refus de payer",
                        "\u00A0: Refus de payer</code>",
                        "<code>Solde\u00A0: 1\u00A0250,50\u00A0€</code>")))
        .andExpect(content().string(not(containsString(", car "))));
  }

  private boolean journalled(String kind) {
    return journal.newest(id(), Long.MAX_VALUE, 100).stream()
        .anyMatch(line -> line.entry().kind().equals(kind));
  }

  @Test
  @Tag("F-85")
  void groups_the_history_by_day_newest_first_a_hundred_entries_at_a_time() throws Exception {
    for (int n = 1; n <= 120; n++) {
      journal.write(
          new Author(Author.Kind.USER, "camille.martin"),
          Entry.of("step_entered", id()).with("name", "n°" + n + "."));
    }
    var oldest = journal.newest(id(), Long.MAX_VALUE, 100).get(99).id();

    mvc.perform(history(reference).with(camille()))
        .andExpect(content().string(stringContainsInOrder("aujourd’hui", "n°120.", "n°21.")))
        .andExpect(content().string(not(containsString("n°20."))))
        .andExpect(content().string(containsString("?before=" + oldest + "#historique")));
    mvc.perform(history(reference).param("before", Long.toString(oldest)).with(camille()))
        .andExpect(
            content().string(stringContainsInOrder(Arrays.asList("n°20.", "n°1.", "créé par"))));
  }

  @Test
  void is_written_in_english_for_who_asks_for_it() throws Exception {
    launched();

    mvc.perform(page(reference).with(camille()).with(english()))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("lang=\"en\""),
                        containsString("€1,250.50"),
                        containsString("Already running since"),
                        containsString("· today"),
                        containsString("launched by Camille Martin"))));
  }

  private static RequestPostProcessor english() {
    return request -> {
      request.removeHeader("Accept-Language");
      request.addHeader("Accept-Language", "en-GB");
      request.addPreferredLocale(java.util.Locale.UK);
      return request;
    };
  }
}
