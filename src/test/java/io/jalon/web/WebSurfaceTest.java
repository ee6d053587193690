package io.jalon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Accounts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who reaches what, and what a refusal sounds like, on a running server. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1",
      "jalon.demo=false",
      // One test's wrong password must not slow the next test's right one down.
      "camunda.bpm.generic-properties.properties.login-delay-base=0",
      "JALON_ADMIN_PASSWORD=" + WebSurfaceTest.ADMIN_PASSWORD
    })
class WebSurfaceTest {

  static final String ADMIN_PASSWORD = "un-mot-de-passe-long";
  private static final String PASSWORD = "un-autre-mot-de-passe";

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  private Visitor visitor;

  @BeforeEach
  void arrive() {
    visitor = new Visitor(port);
    account("claire.dubois", Accounts.CASE_MANAGERS);
    account("zoe.martin", Accounts.DESIGNERS);
    accounts.create(new Accounts.Account("me.tissier", "Paul", "Tissier", "", Set.of()), PASSWORD);
  }

  private void account(String id, String group) {
    accounts.create(new Accounts.Account(id, "Claire", "Dubois <b>", "", Set.of(group)), PASSWORD);
  }

  @Nested
  class Nobody_signed_in {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/camunda/app/tasklist/default/",
          "/camunda/app/admin/default/setup/",
          "/swagger-ui/index.html",
          "/v3/api-docs",
          "/actuator/info"
        })
    void is_sent_to_the_login_page(String path) {
      HttpResponse<String> answer = visitor.get(path);

      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/dossiers",
          "/engine-rest/task",
          "/camunda/api/engine/engine/default/task"
        })
    void gets_401_where_programs_call(String path) {
      assertThat(visitor.getJson(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/liveness", "/readiness"})
    void may_ask_whether_the_program_is_well(String probe) {
      assertThat(visitor.getJson("/actuator/health" + probe).statusCode()).isEqualTo(200);
    }

    @Test
    void is_not_asked_for_a_password_by_the_browser_itself() {
      assertThat(visitor.getJson("/engine-rest/task").headers().map())
          .doesNotContainKey("www-authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "demo", "jalon", "", " ", "a\u0000b", "' or '1'='1"})
    void guesses_no_default_password(String guess) {
      assertThat(visitor.signIn(guess, guess).headers().firstValue("Location").orElseThrow())
          .endsWith("/login?error");
    }

    @Test
    void reads_the_login_page_in_their_language() {
      assertThat(visitor.get("/login").body()).contains("lang=\"fr\"", "Mot de passe");
      assertThat(
              visitor.getJson("/login", "Accept", "text/html", "Accept-Language", "en-GB").body())
          .contains("lang=\"en\"", "Password");
      assertThat(visitor.getJson("/login", "Accept", "text/html", "Accept-Language", "de").body())
          .contains("Mot de passe");
    }
  }

  @Nested
  class One_login {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/camunda/app/welcome/default/",
          "/camunda/app/tasklist/default/",
          "/camunda/app/cockpit/default/",
          "/camunda/app/admin/default/",
          "/swagger-ui/index.html"
        })
    void opens_every_application_to_the_first_administrator(String path) {
      visitor.signIn("admin", ADMIN_PASSWORD);

      assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void opens_tasklist_and_cockpit_to_a_case_manager() {
      visitor.signIn("claire.dubois", PASSWORD);

      assertThat(apps()).contains("tasklist", "cockpit").doesNotContain("admin");
    }

    @Test
    void opens_tasklist_alone_to_a_partner() {
      visitor.signIn("me.tissier", PASSWORD);

      assertThat(apps()).contains("tasklist").doesNotContain("cockpit", "admin");
      assertThat(visitor.get("/").body()).doesNotContain("/camunda/app/cockpit", "CL-");
    }

    @Test
    void does_not_open_the_engines_rest_interface() {
      visitor.signIn("claire.dubois", PASSWORD);

      assertThat(visitor.getJson("/engine-rest/task").statusCode()).isEqualTo(401);
      assertThat(
              visitor
                  .getJson("/engine-rest/task", Visitor.basic("claire.dubois", PASSWORD))
                  .statusCode())
          .isEqualTo(200);
    }

    @Test
    void ends_for_all_by_the_button_of_tasklist() {
      visitor.signIn("claire.dubois", PASSWORD);
      visitor.post("/camunda/api/admin/auth/user/default/logout", "");

      assertThat(visitor.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void shows_a_name_as_it_is() {
      visitor.signIn("claire.dubois", PASSWORD);

      assertThat(visitor.get("/").body()).contains("Claire Dubois &lt;b&gt;");
    }

    @Test
    void is_followed_by_pages_that_run_no_inline_script() {
      visitor.signIn("claire.dubois", PASSWORD);
      HttpResponse<String> page = visitor.get("/");

      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'")
          .doesNotContain("unsafe");
      assertThat(page.body())
          .doesNotContain(" style=")
          .doesNotContainPattern("<script(?![^>]* src=)");
    }

    private String apps() {
      visitor.get("/camunda/app/tasklist/default/");
      return visitor.getJson("/camunda/api/admin/auth/user/default").body();
    }
  }

  @Test
  void knows_what_a_password_opens_without_signing_in() {
    assertThat(accounts.opens("claire.dubois", PASSWORD)).isTrue();
    assertThat(accounts.opens("claire.dubois", ADMIN_PASSWORD)).isFalse();
    assertThat(accounts.opens("nobody.here", PASSWORD)).isFalse();
  }

  @Nested
  class The_engine {

    @Test
    void shows_the_ready_filters_to_a_partner_and_their_team_to_others() {
      assertThat(filters("me.tissier")).contains("Mes tâches").doesNotContain("Mon équipe");
      assertThat(filters("claire.dubois"))
          .contains("Mes tâches", "Mon équipe", "En retard", "Fonction non pourvue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me.tissier", "claire.dubois", "zoe.martin"})
    void counts_the_tasks_of_every_filter_that_a_person_sees(String account) {
      Pattern.compile("\\{\"id\":\"([^\"]+)\"")
          .matcher(filters(account))
          .results()
          .forEach(
              filter ->
                  assertThat(engine(account, "/filter/" + filter.group(1) + "/count"))
                      .matches("\\{\"count\":[0-9]+}"));
    }

    @Test
    void shows_no_account_to_a_partner() {
      assertThat(engine("me.tissier", "/user")).doesNotContain("claire.dubois");
    }

    @Test
    void lets_only_administrators_manage_groups() {
      assertThat(
              visitor
                  .post(
                      "/engine-rest/group/create",
                      "{\"id\":\"intrus\",\"name\":\"x\"}",
                      Visitor.basic("claire.dubois", PASSWORD))
                  .statusCode())
          .isEqualTo(403);
    }

    private String filters(String account) {
      return engine(account, "/filter");
    }

    private String engine(String account, String path) {
      return visitor.getJson("/engine-rest" + path, Visitor.basic(account, PASSWORD)).body();
    }
  }

  @Nested
  class The_interface_for_programs {

    @Test
    void takes_a_password_and_no_token() {
      assertThat(post("claire.dubois", "{\"name\":\"x\"}").statusCode()).isEqualTo(200);
    }

    @Test
    void asks_a_session_for_its_token() {
      visitor.signIn("claire.dubois", PASSWORD);
      visitor.get("/");
      String body = "{\"name\":\"x\"}";

      assertThat(visitor.post("/api/v1/trial", body).statusCode()).isEqualTo(403);
      assertThat(
              visitor
                  .post("/api/v1/trial", body, "X-JALON-XSRF-TOKEN", visitor.token())
                  .statusCode())
          .isEqualTo(200);
    }

    @Test
    void does_not_fall_back_on_the_session_when_the_password_is_wrong() {
      visitor.signIn("zoe.martin", PASSWORD);

      assertThat(
              visitor.getJson("/api/v1/trial", Visitor.basic("nobody.here", "wrong")).statusCode())
          .isEqualTo(401);
    }

    @Test
    void keeps_dossiers_from_a_partner() {
      HttpResponse<String> answer =
          visitor.getJson("/api/v1/dossiers", Visitor.basic("me.tissier", PASSWORD));

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Accès refusé", "\"status\":403");
    }

    @Test
    void describes_itself_to_a_program_with_a_password() {
      assertThat(visitor.getJson("/v3/api-docs", Visitor.basic("claire.dubois", PASSWORD)).body())
          .contains("\"openapi\"");
    }

    @Test
    void says_field_by_field_what_is_wrong() {
      assertThat(post("claire.dubois", "{\"name\":\" \"}").body())
          .contains("\"status\":400", "\"field\":\"name\"", "ne doit pas être vide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", ""})
    void says_that_a_body_is_unreadable(String body) {
      assertThat(post("claire.dubois", body).body())
          .contains("\"status\":400", "error.unreadable")
          .doesNotContain("Exception", "jackson");
    }

    @Test
    void says_which_value_is_of_another_type() {
      assertThat(post("claire.dubois", "{\"name\":{}}").body())
          .contains("\"status\":400", "\"field\":\"name\"", "n’est pas du type attendu");
    }

    @Test
    void says_which_types_are_accepted() {
      String[] json = visitorSends("zoe.martin", "application/json");
      String[] yaml = visitorSends("claire.dubois", "text/yaml");

      assertThat(visitor.send("/api/v1/templates/check", "{}", json).body())
          .contains("\"status\":415", "text/yaml, application/yaml, text/plain")
          .doesNotContain("JSON.");
      assertThat(visitor.send("/api/v1/trial", "a: b", yaml).body())
          .contains("\"status\":415", "application/json");
    }

    private static String[] visitorSends(String account, String type) {
      String[] basic = Visitor.basic(account, PASSWORD);
      return new String[] {basic[0], basic[1], "Content-Type", type};
    }

    @Test
    void resolves_a_reason_from_the_messages() {
      HttpResponse<String> answer = get("/api/v1/trial/conflict");

      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("Certaines valeurs sont à corriger.", "error.invalid");
    }

    @Test
    void tells_nothing_of_its_inside_when_it_fails() {
      HttpResponse<String> answer = get("/api/v1/trial/failure");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("Erreur interne", "reference").doesNotContain("secret");
    }

    @Test
    void knows_its_own_addresses_and_methods() {
      assertThat(get("/api/v1/nothing").body()).contains("\"status\":404", "Introuvable");
      assertThat(
              visitor
                  .post("/api/v1/trial/failure", "", Visitor.basic("claire.dubois", PASSWORD))
                  .body())
          .contains("\"status\":405", "Méthode non permise");
    }

    @Test
    void answers_in_english_when_asked() {
      String[] basic = Visitor.basic("claire.dubois", PASSWORD);

      assertThat(
              visitor
                  .getJson("/api/v1/nothing", basic[0], basic[1], "Accept-Language", "en")
                  .body())
          .contains("Not found");
    }

    @Test
    void describes_itself_to_who_has_signed_in() {
      visitor.signIn("claire.dubois", PASSWORD);

      assertThat(visitor.getJson("/v3/api-docs").body())
          .contains("\"title\":\"Jalon\"", "\"scheme\":\"basic\"", "/api/v1/trial")
          .doesNotContain("/login");
    }

    private HttpResponse<String> get(String path) {
      return visitor.getJson(path, Visitor.basic("claire.dubois", PASSWORD));
    }

    private HttpResponse<String> post(String account, String body) {
      return visitor.post("/api/v1/trial", body, Visitor.basic(account, PASSWORD));
    }
  }

  @Test
  void a_person_who_loses_their_way_finds_a_page_in_french() {
    visitor.signIn("claire.dubois", PASSWORD);
    HttpResponse<String> answer = visitor.get("/nulle-part");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Cette page n’existe pas");
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Trials {

    @Bean
    Trial trial() {
      return new Trial();
    }
  }

  /** A REST resource of no meaning. */
  @RestController
  @RequestMapping("/api/v1/trial")
  static class Trial {

    record Body(@NotBlank String name) {}

    @GetMapping
    @PreAuthorize("hasAuthority('act')")
    String read() {
      return "read";
    }

    @PostMapping
    @PreAuthorize("hasAuthority('steer')")
    String write(@Valid @RequestBody Body body) {
      return body.name();
    }

    @GetMapping("/conflict")
    String conflict() {
      throw new ResponseStatusException(HttpStatus.CONFLICT, "error.invalid");
    }

    @GetMapping("/failure")
    String failure() {
      throw new IllegalStateException("a secret of the inside");
    }
  }
}
