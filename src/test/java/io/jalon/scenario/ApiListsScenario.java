package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jalon.dossier.Dossier;
import io.jalon.message.Notifications;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every list over REST comes in pages, each of which leads to the next. */
@OnH2
@Scenario
class ApiListsScenario {

  /** What belongs to one thing and is read with it: a template's parts, a run's dates. */
  private static final Set<String> WHOLE =
      Set.of(
          "/api/v1/templates/{id}/steps",
          "/api/v1/templates/{id}/actions",
          "/api/v1/templates/{id}/routes",
          "/api/v1/templates/{id}/roles",
          "/api/v1/templates/{id}/reperes",
          "/api/v1/templates/{id}/versions/{number}/misfits",
          "/api/v1/messages/{id}/facts",
          "/api/v1/runs/{id}/dates");

  @Autowired private Office office;
  @Autowired private Rest rest;
  @Autowired private Notifications notifications;

  private Dossier dossier;

  @BeforeEach
  void threeOfEach() {
    office.collaborator("camille.listes", "Camille Martin");
    office.functions("un_role", "deux_roles", "trois_roles");
    for (int n = 0; n < 3; n++) {
      dossier = office.dossier("M. Hugo Perrin");
      notifications.notifyOnly(
          "camille.listes", Notifications.About.dossier(dossier.id()), "n°" + n);
    }
  }

  @Test
  void every_list_takes_a_limit_and_the_last_one_known() {
    var paths = rest.as("admin").get("/v3/api-docs").json().path("paths");
    var lists = new ArrayList<String>();
    paths.fieldNames().forEachRemaining(path -> lists.add(path));
    lists.removeIf(path -> !array(paths.path(path)) || WHOLE.contains(path));
    assertThat(lists).hasSizeGreaterThan(20);
    for (var path : lists) {
      assertThat(paths.path(path).at("/get/parameters").findValuesAsText("name"))
          .as(path)
          .contains("limit")
          .containsAnyOf("after", "before");
      assertThat(paths.path(path).at("/get/responses/200/headers").has("Link")).as(path).isTrue();
    }
  }

  private static boolean array(JsonNode path) {
    return StreamSupport.stream(path.at("/get/responses/200/content").spliterator(), false)
        .anyMatch(type -> type.at("/schema/type").asText().equals("array"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"clients", "dossiers", "notifications", "roles"})
  void each_page_leads_to_the_next_until_all_were_read(String list) {
    var read = new ArrayList<String>();
    var next = "/api/v1/" + list + "?limit=2";
    while (!next.isEmpty()) {
      var page = rest.as("camille.listes").get(next);
      assertThat(page.status()).as(page.body()).isEqualTo(200);
      var ids = ids(page.json());
      assertThat(ids).hasSizeLessThanOrEqualTo(2);
      read.addAll(ids);
      next = page.next();
    }
    assertThat(read).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
    var whole = rest.as("camille.listes").get("/api/v1/" + list + "?limit=200");
    assertThat(ids(whole.json())).startsWith(read.toArray(String[]::new));
  }

  private static List<String> ids(JsonNode page) {
    return StreamSupport.stream(page.spliterator(), false)
        .map(one -> one.path("id").asText())
        .toList();
  }

  @Test
  void what_else_was_asked_stays_in_the_link() {
    var page =
        rest.as("camille.listes").get("/api/v1/dossiers?limit=1&x=%26a%3D%E2%80%99+b&limit=1");
    assertThat(page.next()).contains("x=%26a%3D%E2%80%99%20b").contains("limit=1");
    assertThat(rest.as("camille.listes").get(page.next()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossiers?limit=0",
        "dossiers?limit=1000",
        "clients?limit=beaucoup",
        "roles?limit=0",
        "roles?limit=beaucoup",
        "roles?after=nulle_part",
        "dossiers?after=nulle_part",
        "notifications?after=nulle_part",
        "messages?before=nulle_part",
        "tasks?after=nulle_part",
        "imports?after=nulle_part",
        "intervenants?after=nulle_part"
      })
  void a_limit_or_a_key_that_is_none_is_refused_by_name(String list) {
    var reply = rest.as("camille.listes").get("/api/v1/" + list);
    assertThat(reply.status()).as(reply.body()).isEqualTo(400);
    assertThat(reply.json().at("/errors/0/field").asText())
        .isEqualTo(list.replaceAll(".*\\?|=.*", ""));
  }
}
