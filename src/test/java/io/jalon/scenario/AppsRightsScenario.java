package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.RightsTable;
import io.jalon.RightsTable.Call;
import io.jalon.Routes;
import io.jalon.web.Visitor;
import jakarta.ws.rs.core.Application;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.webapp.impl.engine.EngineRestApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who reaches what of the calls that Tasklist, Cockpit and Admin make, as their scripts make them.
 */
@OnH2
@Scenario
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppsRightsScenario {

  private static final String API = "/camunda/api";
  private static final List<String> ACCOUNTS = List.of("", "lefevre", "paul", "ines", "admin");

  /** Signs out. */
  private static final String LOGOUT = "/admin/auth/user/default/logout";

  @Autowired private RightsRun run;
  @LocalServerPort private int port;

  private final Map<String, Visitor> visitors = new HashMap<>();
  private Map<String, String> places = Map.of();

  @BeforeEach
  void people() {
    if (places.isEmpty()) {
      places = run.launch(run.dossier());
      ACCOUNTS.forEach(account -> visitors.put(account, visitor(account)));
    }
  }

  private Visitor visitor(String account) {
    var visitor = new Visitor(port);
    if (!account.isEmpty()) {
      visitor.signIn(account, Scenario.PASSWORD);
      visitor.getJson(API + "/engine/engine");
    }
    return visitor;
  }

  static Stream<Call> calls() {
    return RightsTable.lines("camunda.txt").map(Call::of);
  }

  @ParameterizedTest
  @MethodSource("calls")
  @Tag("F-95")
  void an_application_answers_each_account_as_its_rights_say(Call call) {
    var answers =
        ACCOUNTS.stream().map(account -> "" + answer(account, call).statusCode()).toList();
    if (call.path().equals(LOGOUT)) {
      ACCOUNTS.forEach(account -> visitors.put(account, visitor(account)));
    }
    if (RightsTable.REWRITTEN) {
      RightsTable.rewrite("camunda.txt", call, answers);
    } else {
      assertThat(answers).isEqualTo(call.expected());
    }
  }

  private HttpResponse<String> answer(String account, Call call) {
    var visitor = Objects.requireNonNull(visitors.get(account));
    var path = API + RightsRun.filled(call.path(), places, account);
    if (call.method().equals("GET")) {
      return visitor.getJson(path, "Accept", "*/*");
    }
    var body = RightsRun.filled(call.body(), places, account);
    return account.isEmpty()
        ? visitor.post(path, body)
        : visitor.post(path, body, "X-XSRF-TOKEN", visitor.engineToken());
  }

  @Test
  void every_call_that_the_applications_make_is_in_the_table() {
    var offered = new LinkedHashSet<String>();
    offer(offered, "/cockpit", new CockpitApplication());
    offer(offered, "/tasklist", new TasklistApplication());
    offer(offered, "/admin", new AdminApplication());
    offer(offered, "/welcome", new WelcomeApplication());
    offer(offered, "/engine", new EngineRestApplication());
    offered.removeIf(call -> call.contains("/engine/engine/{name}"));
    var listed = new LinkedHashSet<String>();
    calls().forEach(call -> listed.add(Routes.named(call.toString(), offered)));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(offered);
  }

  private static void offer(LinkedHashSet<String> offered, String where, Application application) {
    Routes.of(application.getClasses())
        .map(call -> call.replaceFirst(" ", " " + where))
        .forEach(offered::add);
  }

  @Test
  @Tag("F-95")
  void what_they_ask_the_engine_is_answered_as_over_its_own_interface() {
    var asked = RightsTable.lines("engine.txt").map(Call::of);
    assertThat(asked.filter(call -> call.method().equals("GET") && call.path().length() > 8))
        .allSatisfy(
            call -> {
              var path = "/engine/engine/default" + call.path();
              var here = new Call("GET", path, call.body(), call.expected());
              assertThat(ACCOUNTS.stream().map(account -> "" + answer(account, here).statusCode()))
                  .as(here.toString())
                  .isEqualTo(Stream.concat(Stream.of("401"), call.expected().stream()).toList());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine/engine/default/process-instance/delete",
        "/engine/engine/default/task/{others}/complete",
        "/admin/setup/default/user/create"
      })
  @Tag("F-95")
  void nothing_is_done_without_the_token_of_the_page(String call) {
    var path = API + RightsRun.filled(call, places, "admin");
    assertThat(visitor("admin").post(path, "{}").statusCode()).isIn(401, 403);
    assertThat(visitor("admin").put(path, "{}").statusCode()).isIn(401, 403);
    assertThat(visitor("admin").delete(path).statusCode()).isIn(401, 403);
  }
}
