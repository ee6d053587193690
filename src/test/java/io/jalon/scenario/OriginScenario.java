package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Channel;
import io.jalon.journal.JournalCheck;
import io.jalon.journal.JournalEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From where things were done, and that all of it stands in one chain. */
@Scenario
@Tag("F-86")
class OriginScenario {

  private static final String TEMPLATE =
      """
      sequence: origines
      name: Origines
      roles: { gestionnaire: internal }
      steps:
        - id: etape_o
          actions:
            - { id: un_o, role: gestionnaire, task: Un }
            - { id: deux_o, role: gestionnaire, task: Deux }
          deadline: 3 days after start
          routes: [ { otherwise: fini_o } ]
        - { id: fini_o, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private JournalCheck check;

  private Dossier dossier;

  @BeforeEach
  void aDossier() {
    office.publish(TEMPLATE);
    dossier = office.dossier("M. Jean Vert");
    office.bind(dossier, "gestionnaire", office.collaborator("camille", "Camille Martin"));
  }

  @Test
  void each_line_says_by_which_way_it_came_and_from_which_address() {
    var camille = rest.as("camille");
    camille.post("/api/v1/dossiers/" + dossier.id() + "/runs", "{\"template\":\"origines\"}");
    var task = life.task(dossier, "un_o").id();
    camille.post("/engine-rest/task/" + task + "/complete", "{}");
    life.pass(dossier, java.time.Duration.ofDays(4));
    assertThat(channel("run_launched")).isEqualTo(Channel.REST);
    assertThat(channel("action_completed")).isEqualTo(Channel.ENGINE);
    assertThat(channel("deadline_reached")).isEqualTo(Channel.JOB);
    assertThat(line("run_launched").origin().address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(line("deadline_reached").origin().address()).isNull();
  }

  @Test
  void only_an_administrator_sees_the_address() {
    rest.as("camille")
        .post("/api/v1/dossiers/" + dossier.id() + "/runs", "{\"template\":\"origines\"}");
    var history = "/api/v1/dossiers/" + dossier.id() + "/history?kind=run_launched";
    var seen = rest.as("camille").get(history).json().path(0);
    assertThat(seen.path("channel").asText()).isEqualTo("REST");
    assertThat(seen.path("address").isNull()).isTrue();
    assertThat(rest.as("admin").get(history).json().at("/0/address").asText()).isNotBlank();
  }

  @Test
  @Tag("F-84")
  void a_whole_life_makes_one_chain() {
    life.launch("origines", dossier);
    life.done(dossier, "un_o");
    life.done(dossier, "deux_o");
    var found = check.of(dossier.id());
    assertThat(found.faults()).isEmpty();
    assertThat(found.lines()).isEqualTo(life.history(dossier).size());
  }

  private Channel channel(String kind) {
    return line(kind).origin().channel();
  }

  private JournalEntry line(String kind) {
    return life.history(dossier).stream()
        .filter(line -> line.entry().kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }
}
