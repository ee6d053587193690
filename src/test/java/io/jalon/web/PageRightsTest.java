package io.jalon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.RightsTable;
import io.jalon.dossier.Accounts;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, and every door of the engine's applications, by every kind of user. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1",
      "jalon.demo=false",
      "JALON_ADMIN_PASSWORD=" + PageRightsTest.PASSWORD
    })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRightsTest {

  static final String PASSWORD = "un-mot-de-passe-long";

  /** Never ends; {@code CorrespondenceScenario} listens to it. */
  private static final String STREAM = "/notifications/flux";

  private static final List<String> ACCOUNTS = List.of("", "me.tissier", "claire", "zoe", "admin");

  @LocalServerPort private int port;
  @Autowired private Accounts accounts;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private final Map<String, Visitor> visitors = new HashMap<>();

  /** An address, and the status for a stranger, a partner, a manager, a designer, an admin. */
  private record Door(String path, List<String> expected) {

    static Door of(String line) {
      var parts = line.split("\\|");
      return new Door(parts[0].strip(), Arrays.asList(parts[1].strip().split(" +")));
    }

    @Override
    public String toString() {
      return path;
    }
  }

  @BeforeEach
  void people() {
    if (visitors.isEmpty()) {
      account("me.tissier", Set.of());
      account("claire", Set.of(Accounts.CASE_MANAGERS));
      account("zoe", Set.of(Accounts.DESIGNERS));
      ACCOUNTS.forEach(this::visit);
    }
  }

  private void account(String id, Set<String> groups) {
    accounts.create(new Accounts.Account(id, id, "", "", groups), PASSWORD);
  }

  private void visit(String account) {
    var visitor = new Visitor(port);
    if (!account.isEmpty()) {
      visitor.signIn(account, PASSWORD);
    }
    visitors.put(account, visitor);
  }

  static Stream<Door> doors() {
    return RightsTable.lines("pages.txt").map(Door::of);
  }

  @ParameterizedTest
  @MethodSource("doors")
  @Tag("F-95")
  void a_page_opens_for_those_whose_rights_say_so(Door door) {
    var path = door.path().replaceAll("\\{[^}]*}", "1");
    assertThat(ACCOUNTS.stream().map(account -> status(account, path))).isEqualTo(door.expected());
  }

  private String status(String account, String path) {
    var visitor = Objects.requireNonNull(visitors.get(account));
    return "" + visitor.get(path).statusCode();
  }

  @Test
  void every_page_is_in_the_table() {
    var listed = doors().map(Door::path).toList();
    var offered =
        mappings.getHandlerMethods().keySet().stream()
            .filter(mapping -> reads(mapping.getMethodsCondition().getMethods()))
            .flatMap(mapping -> mapping.getPatternValues().stream())
            .filter(path -> !path.startsWith("/api/v1") && !path.equals(STREAM))
            .map(path -> path.replaceAll(":[^/]*}", "}"))
            .toList();
    assertThat(listed).containsAll(offered);
  }

  @Test
  @Tag("F-95")
  void a_page_of_a_restricted_dossier_is_not_there_for_who_is_outside() {
    var admin = Objects.requireNonNull(visitors.get("admin"));
    admin.get("/");
    command(
        admin,
        "/api/v1/clients",
        "{\"reference\": \"CL-R\", \"name\": \"Mme Réservée\", \"kind\": \"person\"}");
    command(
        admin,
        "/api/v1/dossiers",
        "{\"reference\": \"D-R\", \"client\": \"CL-R\", \"type\": \"a\"}");
    assertThat(status("claire", "/dossiers/D-R")).isEqualTo("200");
    admin.put("/api/v1/dossiers/D-R/access", "{\"reason\": \"Collègue\"}", token(admin));
    assertThat(doors().map(Door::path).filter(path -> path.startsWith("/dossiers/{dossier}")))
        .hasSizeGreaterThan(8)
        .allSatisfy(
            path -> {
              var here = path.replace("{dossier}", "D-R").replaceAll("\\{[^}]*}", "1");
              assertThat(status("claire", here)).as(path).isEqualTo("404");
            });
    assertThat(status("admin", "/dossiers/D-R")).isEqualTo("200");
    command(admin, "/api/v1/viewing", "{\"account\": \"claire\"}");
    assertThat(status("admin", "/dossiers/D-R")).isEqualTo("404");
    admin.delete("/api/v1/viewing", token(admin));
    for (var list : List.of("/dossiers", "/dossiers.csv", "/chercher?q=D-R", "/clients/CL-R")) {
      var page = Objects.requireNonNull(visitors.get("claire")).get(list).body();
      assertThat(page).as(list).doesNotContain("/dossiers/D-R", "D-R;");
      assertThat(admin.get(list).body()).as(list).contains("D-R");
    }
  }

  @Test
  void an_administrator_sees_as_somebody_does_and_does_nothing_meanwhile() {
    var admin = new Visitor(port);
    admin.signIn("admin", PASSWORD);
    admin.get("/");
    assertThat(command(admin, "/api/v1/viewing", "{\"account\": \"claire\"}").statusCode())
        .isEqualTo(204);
    assertThat(admin.get("/").body()).contains("Vous voyez Jalon comme claire");
    assertThat(admin.get("/parametres/fermetures").statusCode()).isEqualTo(403);
    assertThat(admin.get("/camunda/app/admin/").statusCode()).isEqualTo(403);
    var refused = command(admin, "/api/v1/tokens", "{\"name\": \"a\"}");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("viewing.read-only", "Revenez d’abord à vos pages");
    assertThat(command(admin, "/api/v1/viewing", "{\"account\": \"zoe\"}").body())
        .contains("viewing.read-only");
    assertThat(admin.delete("/api/v1/viewing", token(admin)).statusCode()).isEqualTo(204);
    assertThat(admin.get("/parametres/fermetures").statusCode()).isEqualTo(200);
    assertThat(admin.get("/").body()).doesNotContain("Vous voyez Jalon comme");
  }

  private static HttpResponse<String> command(Visitor visitor, String path, String body) {
    return visitor.post(path, body, token(visitor));
  }

  private static String[] token(Visitor visitor) {
    return new String[] {"X-JALON-XSRF-TOKEN", visitor.token(), "Accept-Language", "fr"};
  }

  private static boolean reads(Set<RequestMethod> methods) {
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }
}
