package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.RoleUses.Uses;
import io.jalon.dossier.Scope;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an administrator is told of a function before it is archived. */
@Scenario
class RoleUsesScenario {

  private static final String TEMPLATE =
      """
      sequence: emploi_%1$s
      name: Emploi
      roles: { %1$s: internal }
      steps:
        - id: etape
          actions: [ { id: appel, role: %1$s, task: Appeler } ]
          routes: [ { otherwise: fini } ]
        - { id: fini, end: Fini }
      """;

  @Autowired private Office office;
  @Autowired private Life life;
  @Autowired private Rest rest;
  @Autowired private RoleHolders holders;

  private String role;

  @BeforeEach
  void aFunction() {
    role = "emploi" + System.nanoTime();
    office.functions(role);
    office.collaborator("camille", "Camille Martin");
  }

  private Uses uses() {
    var json = rest.as("camille").get("/api/v1/roles/" + role + "/uses").json();
    return new Uses(
        StreamSupport.stream(json.get("templates").spliterator(), false)
            .map(one -> one.asText())
            .toList(),
        StreamSupport.stream(json.get("dossiers").spliterator(), false)
            .map(one -> one.asText())
            .toList(),
        json.get("dossierCount").asInt());
  }

  @Test
  @Tag("F-29")
  void who_holds_it_on_a_client_a_dossier_or_a_sequence_counts_each_dossier_once() {
    var who = office.collaborator("camille", "Camille Martin");
    assertThat(uses()).isEqualTo(Uses.NONE);
    office.publish(TEMPLATE.formatted(role));
    var onClient = office.dossier("Mme Une");
    office.bindOnClient(onClient, role, who);
    var onRun = office.dossier("M. Deux");
    life.launch("emploi_" + role, onRun);
    holders.bind(Scope.run(life.run(onRun).id()), role, who);
    office.bind(onRun, role, who);
    var references = List.of(onClient.reference(), onRun.reference()).stream().sorted().toList();
    assertThat(uses()).isEqualTo(new Uses(List.of("Emploi"), references, 2));
  }

  @Test
  @Tag("F-29")
  void of_many_dossiers_the_first_are_named_and_all_are_counted() {
    var who = office.collaborator("camille", "Camille Martin");
    var references =
        IntStream.range(0, 14)
            .mapToObj(number -> office.dossier("M. Client " + number))
            .peek(dossier -> office.bind(dossier, role, who))
            .map(Dossier::reference)
            .sorted()
            .toList();
    assertThat(uses()).isEqualTo(new Uses(List.of(), references.subList(0, 12), 14));
  }
}
