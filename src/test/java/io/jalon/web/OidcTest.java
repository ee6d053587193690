package io.jalon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Accounts;
import io.jalon.token.AccountPermissions;
import io.jalon.web.OidcProvider.Forgery;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in with an OpenID Connect provider, on a running server with a real provider. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:oidc;DB_CLOSE_DELAY=-1",
      "jalon.demo=false",
      "JALON_ADMIN_PASSWORD=" + OidcTest.PASSWORD,
      "jalon.oidc.client-id=" + OidcProvider.CLIENT,
      "jalon.oidc.client-secret=" + OidcProvider.SECRET,
      "jalon.oidc.label=Compte de l’étude",
      "jalon.oidc.groups.etude-gestion=gestionnaires",
      "jalon.oidc.groups.etude-admin=administrateurs"
    })
class OidcTest {

  static final String PASSWORD = "un-mot-de-passe-long";
  private static final OidcProvider PROVIDER = new OidcProvider();

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry settings) {
    settings.add("jalon.oidc.issuer", PROVIDER::issuer);
  }

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;
  @Autowired private AccountPermissions permissions;
  @Autowired private IdentityService identity;

  private Visitor visitor;
  private String account;

  @BeforeEach
  void somebody() {
    visitor = new Visitor(port);
    account = "nadia." + UUID.randomUUID().toString().substring(0, 8);
    person("s-" + account, List.of("etude-gestion", "autre"));
  }

  @AfterEach
  void honest() {
    PROVIDER.forgery = Forgery.NONE;
  }

  private void person(String subject, Object groups) {
    PROVIDER.person =
        Map.of(
            "sub",
            subject,
            "preferred_username",
            account,
            "given_name",
            "Nadia",
            "family_name",
            "Benali",
            "email",
            "nadia@example.fr",
            "email_verified",
            true,
            "groups",
            groups);
  }

  private void claim(String name, Object value) {
    var claims = new HashMap<>(PROVIDER.person);
    claims.put(name, value);
    PROVIDER.person = claims;
  }

  /** Presses the button, and follows wherever it leads; the page at its end. */
  private HttpResponse<String> signIn() {
    var answer = visitor.get("/login/fournisseur");
    for (int step = 0; answer.statusCode() == 302 && step < 8; step++) {
      answer = visitor.follow(answer);
    }
    return answer;
  }

  @Test
  void the_login_page_has_its_button() {
    assertThat(visitor.get("/login").body()).contains("Compte de l’étude", "Mot de passe");
  }

  @Test
  void somebody_new_gets_an_account_with_the_rights_of_their_groups() {
    assertThat(signIn().body()).contains("Ma journée", "Nadia Benali");
    assertThat(permissions.of(account)).containsExactlyInAnyOrder("act", "view", "steer", "launch");
    assertThat(visitor.getJson("/api/v1/dossiers").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(PROVIDER.everyRequestHadAChallenge()).isTrue();
  }

  @Test
  void their_groups_are_what_the_provider_says_each_time() {
    signIn();
    person("s-" + account, List.of("etude-admin"));
    visitor = new Visitor(port);
    signIn();
    assertThat(permissions.of(account)).contains("administer");
    person("s-" + account, "etude-gestion");
    visitor = new Visitor(port);
    signIn();
    assertThat(permissions.of(account)).contains("steer").doesNotContain("administer");
  }

  @Test
  void whoever_changes_their_name_keeps_their_account() {
    signIn();
    claim("preferred_username", "nadia.haddad");
    claim("family_name", "Haddad");
    visitor = new Visitor(port);
    assertThat(signIn().body()).contains("Nadia Haddad");
    assertThat(accounts.displayName("nadia.haddad")).isEmpty();
  }

  @Test
  void somebody_of_no_group_of_ours_is_not_let_in() {
    person("s-" + account, List.of("autre"));
    assertThat(signIn().body()).contains("n’appartient à aucun groupe");
    assertThat(accounts.displayName(account)).isEmpty();
  }

  @Test
  void an_account_that_was_there_is_not_taken_over() {
    accounts.create(new Accounts.Account(account, "Anne", "Autre", "", Set.of()), PASSWORD);
    assertThat(signIn().body()).contains("Un compte de ce nom existe déjà");
    assertThat(accounts.displayName(account)).contains("Anne Autre");
    assertThat(permissions.of(account)).containsExactly("act");
  }

  @Test
  void another_person_of_the_same_name_does_not_get_the_account_of_the_first() {
    signIn();
    person("quelqu-un-d-autre-" + account, List.of("etude-admin"));
    visitor = new Visitor(port);
    assertThat(signIn().body()).contains("Un compte de ce nom existe déjà");
    assertThat(permissions.of(account)).doesNotContain("administer");
  }

  @Test
  void an_account_that_was_removed_stays_removed() {
    signIn();
    identity.deleteUser(account);
    visitor = new Visitor(port);
    assertThat(signIn().body()).contains("a été retiré de Jalon");
    assertThat(accounts.displayName(account)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "camunda-admin/..", "<script>alert(1)</script>", "a b", "../admin"})
  void a_name_that_is_no_account_is_refused(String name) {
    claim("preferred_username", name);
    assertThat(signIn().body()).contains("Votre compte ne peut pas servir ici");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void a_forged_token_opens_nothing(Forgery forgery) {
    PROVIDER.forgery = forgery;
    assertThat(signIn().body()).contains("La connexion n’a pas abouti");
    assertThat(accounts.displayName(account)).isEmpty();
    assertThat(visitor.getJson("/api/v1/dossiers").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"code=x", "code=x&state=y", "error=access_denied&state=y", ""})
  void an_answer_that_nobody_asked_for_opens_nothing(String query) {
    visitor.get("/login/oauth2/code/fournisseur?" + query);
    assertThat(visitor.getJson("/api/v1/dossiers").statusCode()).isEqualTo(401);
  }

  @Test
  void what_a_person_is_called_is_shown_as_text() {
    claim("family_name", "<img src=x>");
    assertThat(signIn().body()).contains("Nadia &lt;img src=x&gt;").doesNotContain("<img src=x>");
  }

  @Test
  void the_password_of_an_account_of_ours_still_opens() {
    assertThat(visitor.signIn("admin", PASSWORD).headers().firstValue("Location").orElseThrow())
        .endsWith("/");
  }

  @Test
  void leaving_leaves_the_provider_too() {
    signIn();
    var answer = visitor.leave();
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .startsWith(PROVIDER.issuer() + "/end");
    assertThat(visitor.getJson("/api/v1/dossiers").statusCode()).isEqualTo(401);
  }
}
