package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.portfolio.Transfers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody holds goes to somebody else as a whole: looked at first, at once or later. */
@Scenario
class PortfolioScenario {

  private static final String TEMPLATE =
      """
      sequence: portefeuille
      name: Portefeuille
      roles: { gestionnaire_pf: internal, huissier_pf: partner }
      steps:
        - id: preparation
          actions:
            - { id: appel_pf, role: gestionnaire_pf, task: Appeler }
            - { id: acte_pf, role: huissier_pf, task: Signifier }
          routes: [ { otherwise: suite_pf } ]
        - id: suite_pf
          actions:
            - { id: point_pf, role: gestionnaire_pf, task: "Faire le point avec ${client.nom}" }
          routes: [ { otherwise: fini_pf } ]
        - { id: fini_pf, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private TestClock clock;
  @Autowired private RoleHolders holders;
  @Autowired private Transfers transfers;
  @Autowired private TaskService engine;
  @Autowired private JdbcClient jdbc;

  private Intervenant leaving;
  private Intervenant staying;
  private Dossier first;
  private Dossier second;

  @BeforeEach
  void aPortfolio() {
    office.functions("gestionnaire_pf", "huissier_pf");
    office.publish(TEMPLATE);
    office.collaborator("camille", "Camille Martin");
    var unique = String.valueOf(System.nanoTime());
    leaving = office.collaborator("part" + unique, "Paul Sortant");
    staying = office.collaborator("reste" + unique, "Rose Restante");
    first = office.dossier("Mme Une");
    second = office.dossier("M. Deux");
    office.bindOnClient(first, "gestionnaire_pf", leaving);
    office.bind(second, "gestionnaire_pf", leaving);
    office.bind(first, "huissier_pf", office.partner("huissier_pf", "Me Huissier"));
    office.bind(second, "huissier_pf", office.partner("huissier_pf", "Me Huissier"));
    life.launch("portefeuille", first);
    life.launch("portefeuille", second);
  }

  private Rest.Reply transfer(String body) {
    return rest.as("camille").post("/api/v1/intervenants/" + leaving.id() + "/transfers", body);
  }

  private String to(String more) {
    return "{\"to\": \"%s\"%s}".formatted(staying.id(), more);
  }

  private String holder(Dossier dossier) {
    return life.task(dossier, "appel_pf").assignee();
  }

  @Test
  @Tag("F-33")
  @Tag("F-98")
  void a_preview_lists_the_functions_and_the_open_and_coming_actions() {
    var seen =
        rest.as("camille")
            .get("/api/v1/intervenants/" + leaving.id() + "/portfolio?to=" + staying.id())
            .json();
    assertThat(seen.get("held").findValuesAsText("reference"))
        .containsExactlyInAnyOrder("CL-" + first.reference().substring(2), second.reference());
    assertThat(seen.get("open").findValuesAsText("title")).containsExactly("Appeler", "Appeler");
    assertThat(seen.get("coming").findValuesAsText("title"))
        .containsExactlyInAnyOrder("Faire le point avec Mme Une", "Faire le point avec M. Deux");
    assertThat(holder(first)).isEqualTo(leaving.account());
  }

  @Test
  void clients_stand_as_one_looks_names_up_before_it_moves_and_after() {
    var third = office.dossier("Éric Blanchet");
    office.bind(third, "gestionnaire_pf", leaving);
    office.bind(office.dossier("Zoé Marchal"), "gestionnaire_pf", leaving);
    var path = "/api/v1/intervenants/" + leaving.id() + "/portfolio?to=" + staying.id();
    var order = List.of("Éric Blanchet", "M. Deux", "Mme Une", "Zoé Marchal");
    assertThat(rest.as("camille").get(path).json().get("held").findValuesAsText("client"))
        .isEqualTo(order);
    assertThat(transfer(to("")).json().get("lines").findValuesAsText("client")).isEqualTo(order);
  }

  @Test
  @Tag("F-33")
  void all_of_it_moves_with_a_line_in_each_history_and_a_result_for_each_function() {
    engine.setAssignee(life.task(second, "acte_pf").id(), leaving.account());
    var told = transfer(to("")).json();
    assertThat(told.at("/transfer/status").asText()).isEqualTo("DONE");
    assertThat(told.get("lines").findValuesAsText("result")).containsExactly("MOVED", "MOVED");
    assertThat(holder(first)).isEqualTo(staying.account());
    assertThat(holder(second)).isEqualTo(staying.account());
    assertThat(life.task(second, "acte_pf").assignee()).isEqualTo(leaving.account());
    assertThat(life.told(first, "portfolio_transferred"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.details())
                    .containsEntry("from", "Paul Sortant")
                    .containsEntry("name", "Rose Restante"));
    assertThat(life.told(second, "portfolio_transferred")).hasSize(1);
    life.done(first, "appel_pf");
    life.done(first, "acte_pf");
    assertThat(life.task(first, "point_pf").assignee()).isEqualTo(staying.account());
  }

  @Test
  void only_the_chosen_functions_move() {
    office.bind(second, "huissier_pf", leaving2());
    var told = transfer(to(", \"roles\": [\"huissier_pf\"]")).json();
    assertThat(told.get("lines")).isEmpty();
    assertThat(holder(first)).isEqualTo(leaving.account());
  }

  private Intervenant leaving2() {
    return office.partner("huissier_pf2", "Me Autre");
  }

  @Test
  @Tag("F-97")
  void what_a_template_does_not_allow_stays_and_says_why() {
    staying = office.partner("huissier_pf", "Me Huissier");
    var told = transfer(to("")).json();
    assertThat(told.get("lines").findValuesAsText("result")).containsExactly("REFUSED", "REFUSED");
    assertThat(told.get("lines").findValuesAsText("reason")).contains("Portefeuille");
    assertThat(holder(first)).isEqualTo(leaving.account());
  }

  @Test
  @Tag("F-33")
  void what_contacts_share_stays_with_a_line_when_the_other_person_is_no_contact() {
    office.functions("locataire_pf");
    leaving = office.contact("Ana Sortante", "ana@example.fr");
    office.bind(first, "locataire_pf", leaving);
    var other = office.contact("Léo Restant", "leo@example.fr");
    holders.share(Scope.dossier(first.id()), "locataire_pf", other);

    var told = transfer(to("")).json();

    assertThat(told.get("lines").findValuesAsText("result")).containsExactly("SHARED");
    assertThat(holders.holders(first.id(), "locataire_pf")).hasSize(2);
    staying = office.contact("Zoé Suivante", "zoe@example.fr");
    assertThat(transfer(to("")).json().get("lines").findValuesAsText("result"))
        .containsExactly("MOVED");
    assertThat(holders.holders(first.id(), "locataire_pf"))
        .extracting(Intervenant::name)
        .containsExactly("Léo Restant", "Zoé Suivante");
  }

  @Test
  void a_transfer_that_has_begun_to_move_is_not_given_up() {
    var day = clock.instant().plus(Duration.ofDays(9)).toString().substring(0, 10);
    var id = transfer(to(", \"day\": \"" + day + "\"")).json().at("/transfer/id").asText();
    jdbc.sql(
            "insert into portfolio_transfer_line (transfer_id, binding_id, scope_kind, scope_id,"
                + " role_id, result, spared) values (?, 'b', 'DOSSIER', ?, 'r', 'MOVED', 0)")
        .params(id, first.id())
        .update();

    var refused = rest.as("camille").delete("/api/v1/transfers/" + id);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asText()).isEqualTo("transfer.begun");
    var told = rest.as("camille").get("/api/v1/transfers/" + id).json();
    assertThat(told.at("/transfer/status").asText()).isEqualTo("PLANNED");
  }

  @Test
  void a_transfer_of_a_later_day_is_carried_out_once_by_whichever_node_comes_first() {
    var day = clock.instant().plus(Duration.ofDays(3)).toString().substring(0, 10);
    var asked = transfer(to(", \"day\": \"" + day + "\"")).json();
    var path = "/api/v1/transfers/" + asked.at("/transfer/id").asText();
    assertThat(asked.at("/transfer/status").asText()).isEqualTo("PLANNED");
    transfers.carryOutDue();
    assertThat(holder(first)).isEqualTo(leaving.account());
    clock.advance(Duration.ofDays(3));
    bothNodes();
    assertThat(holder(first)).isEqualTo(staying.account());
    assertThat(rest.as("camille").get(path).json().get("lines")).hasSize(2);
    assertThat(life.told(first, "portfolio_transferred")).hasSize(1);
    var late = rest.as("camille").delete(path);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("code").asText()).isEqualTo("transfer.over");
  }

  private void bothNodes() {
    Callable<Void> node =
        () -> {
          transfers.carryOutDue();
          return null;
        };
    var nodes = Executors.newFixedThreadPool(2);
    try {
      var one = nodes.submit(node);
      var other = nodes.submit(node);
      one.get();
      other.get();
    } catch (ExecutionException | InterruptedException broken) {
      throw new AssertionError(broken);
    } finally {
      nodes.shutdownNow();
    }
  }

  @Test
  void a_planned_transfer_is_given_up_and_a_past_day_or_the_same_person_refused() {
    var day = clock.instant().plus(Duration.ofDays(9)).toString().substring(0, 10);
    var id = transfer(to(", \"day\": \"" + day + "\"")).json().at("/transfer/id").asText();
    var given = rest.as("camille").delete("/api/v1/transfers/" + id).json();
    assertThat(given.at("/transfer/status").asText()).isEqualTo("CANCELLED");
    assertThat(transfer(to(", \"day\": \"2020-01-01\"")).json().get("code").asText())
        .isEqualTo("transfer.past");
    staying = leaving;
    assertThat(transfer(to("")).json().get("code").asText()).isEqualTo("transfer.same");
    assertThat(holders.bindings(leaving)).hasSize(2);
  }
}
