package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.RightsTable;
import io.jalon.RightsTable.Call;
import io.jalon.dossier.Dossier;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who reaches what: every call of Jalon's REST interface by a partner, a case manager, a designer
 * and an administrator.
 */
@OnH2
@Scenario
class RightsScenario {

  private static final List<String> ACCOUNTS = List.of("lefevre", "paul", "ines", "admin");

  private static final Timestamp AT = Timestamp.from(Instant.parse("2027-01-04T08:00:00Z"));

  @Autowired private RightsRun rights;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Dossier dossier;

  @BeforeEach
  void people() {
    dossier = rights.people();
  }

  static Stream<Call> calls() {
    return RightsTable.lines("api.txt").map(Call::of);
  }

  @ParameterizedTest
  @MethodSource("calls")
  @Tag("F-95")
  void a_call_answers_each_account_as_its_rights_say(Call call) {
    var path =
        call.path().replace("{where}", "clients").replace("{number}", "1").replaceAll("[{}]", "");
    assertThat(statuses(call, "/api/v1" + path, call.body())).isEqualTo(call.expected());
  }

  @Test
  void every_call_is_in_the_table() {
    var listed = calls().map(Call::toString).toList();
    var offered =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(
                mapping ->
                    mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .map(path -> path.substring(7).replaceAll("\\{where:[^}]*}", "{where}"))
                        .flatMap(
                            path ->
                                mapping.getMethodsCondition().getMethods().stream()
                                    .map(method -> method + " " + path)))
            .toList();
    assertThat(listed).containsExactlyInAnyOrderElementsOf(offered);
  }

  /** What an address names that belongs to a dossier, by the part before it. */
  private static final Set<String> OF_DOSSIERS =
      Set.of("dossiers", "tasks", "runs", "messages", "documents", "appointments", "calls");

  /** What an address names that does not. */
  private static final Set<String> OF_NONE =
      Set.of(
          "absences",
          "clients",
          "imports",
          "intervenants",
          "labels",
          "notifications",
          "reperes",
          "roles",
          "searches",
          "templates",
          "tokens",
          "transfers",
          "calendar",
          "{where}");

  @Test
  @Tag("F-95")
  void each_address_that_names_something_is_known_to_belong_to_a_dossier_or_not() {
    assertThat(calls().map(Call::path).filter(path -> path.contains("{")))
        .allMatch(
            path ->
                OF_DOSSIERS.contains(path.split("/")[1]) || OF_NONE.contains(path.split("/")[1]));
  }

  @Test
  @Tag("F-95")
  void a_restricted_dossier_is_not_there_for_who_is_outside_whatever_they_call() {
    rights.publish();
    var run = life.launch("droits", dossier).id();
    var ids =
        Map.of(
            "dossiers", dossier.reference(),
            "{where}", dossier.reference(),
            "tasks", life.task(dossier, "appel").id(),
            "runs", run,
            "messages", message(run),
            "documents",
                row("document", "name, body, created_at, created_by", "'a', 'b', :at, 'c'"),
            "appointments",
                row("appointment", "title, minutes, rule, created_at", "'a', 1, 'b', :at"),
            "calls", call(run));
    rest.as("admin")
        .put("/api/v1/dossiers/" + dossier.reference() + "/access", "{\"reason\": \"Collègue\"}");
    var outside =
        calls()
            .filter(call -> call.path().matches("/[a-z{}]+/\\{[^}]*}.*"))
            .filter(ids(ids))
            .toList();
    assertThat(outside).hasSizeGreaterThan(70);
    assertThat(outside)
        .allSatisfy(
            call -> {
              var place = call.path().split("/")[1];
              var path =
                  call.path()
                      .replaceFirst("\\{where}", "dossiers")
                      .replaceFirst("\\{[^}]*}", Objects.requireNonNull(ids.get(place)))
                      .replace("{number}", "1")
                      .replaceAll("[{}]", "");
              var reply = status("paul", call.method(), "/api/v1" + path, call.body());
              assertThat(reply)
                  .as(call.toString())
                  .isEqualTo(call.expected().get(1).equals("403") ? "403" : "404");
            });
  }

  private String message(String run) {
    return row(
        "message",
        "run_id, template_id, version, step_id, action_id, pass, mail_key, content_id, role_id,"
            + " recipient_name, recipient_address, subject, body, status, created_at",
        "'%s', 'droits', 1, 'etape', 'avis', 1, 'cle-%s', 'avis', 'gestionnaire', 'a', 'b', 'c', 'd',"
                .formatted(run, run)
            + " 'SENT', :at");
  }

  private String call(String run) {
    jdbc.sql(
            "insert into http_call (dossier_id, run_id, template_id, version, step_id, action_id,"
                + " pass, role_id, method, url, headers, content_type, body, timeout, retries,"
                + " fields, status, attempts, next_at, created_at) values (?, ?, 'droits', 1,"
                + " 'etape', 'appel', 1, 'gestionnaire', 'GET', 'https://a.example', '', '', '', 1,"
                + " 0, '', 'CANCELLED', 0, ?, ?)")
        .params(dossier.id(), run, AT, AT)
        .update();
    return jdbc.sql("select max(id) from http_call where dossier_id = ?")
        .param(dossier.id())
        .query(String.class)
        .single();
  }

  private String row(String table, String columns, String values) {
    var id = UUID.randomUUID().toString();
    jdbc.sql(
            "insert into %s (id, dossier_id, %s) values (:id, :dossier, %s)"
                .formatted(table, columns, values))
        .param("id", id)
        .param("dossier", dossier.id())
        .param("at", AT)
        .update();
    return id;
  }

  private static Predicate<Call> ids(Map<String, String> known) {
    return call -> known.containsKey(call.path().split("/")[1]);
  }

  @Test
  @Tag("F-95")
  void only_who_designs_deploys_and_only_models() {
    for (var account : List.of("lefevre", "paul")) {
      assertThat(rest.as(account).upload("/engine-rest/deployment/create", "note.txt").status())
          .isEqualTo(403);
    }
    for (var account : List.of("ines", "admin")) {
      assertThat(rest.as(account).upload("/engine-rest/deployment/create", "note.txt").status())
          .isEqualTo(422);
    }
  }

  private List<String> statuses(Call call, String path, String body) {
    return ACCOUNTS.stream()
        .map(
            account ->
                call.expected().get(ACCOUNTS.indexOf(account)).equals("-")
                    ? "-"
                    : status(account, call.method(), path, body))
        .toList();
  }

  private String status(String account, String method, String path, String body) {
    var caller = rest.as(account);
    var reply =
        body.equals("FILE")
            ? caller.upload(path, "note.txt")
            : caller.send(method, path.replace("{me}", account), body.replace("{me}", account));
    return Integer.toString(reply.status());
  }
}
