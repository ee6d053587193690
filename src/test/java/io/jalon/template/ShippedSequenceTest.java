package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedSequenceTest {

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private static SequenceTemplate read(Path file) throws IOException {
    var reading = new TemplateReader().read(Files.readString(file));
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.template());
  }

  private static SequenceTemplate litigation() throws IOException {
    return read(Path.of("processes/contentieux_locatif.yaml"));
  }

  @Test
  void threeSequencesAreShipped() throws IOException {
    assertThat(files().map(file -> file.getFileName().toString()))
        .containsExactly(
            "contentieux_locatif.yaml", "demande_administrative.yaml", "reclamation_client.yaml");
  }

  @ParameterizedTest
  @MethodSource("files")
  void aShippedSequenceHasNoProblem(Path file) throws IOException {
    var template = read(file);
    assertThat(file.getFileName()).hasToString(template.id() + ".yaml");
    assertThat(new StructureCheck().check(template)).isEmpty();
  }

  @ParameterizedTest
  @Tag("F-91")
  @MethodSource("files")
  void itInvolvesIntervenantsOfEveryKind(Path file) throws IOException {
    assertThat(read(file).roles().values()).contains(RoleKind.values());
  }

  @ParameterizedTest
  @MethodSource("files")
  void itUsesTypographicSignsOnly(Path file) throws IOException {
    for (var line : Files.readAllLines(file)) {
      assertThat(line).doesNotContainPattern(" [:;?!»](\\s|$)").doesNotContain("« ", " »");
      assertThat(line).doesNotContainPattern("\\p{L}'\\p{L}");
    }
  }

  @Test
  @Tag("F-37")
  void theReperesOfTheDocumentsAreEachUsed() throws IOException {
    var used = new java.util.HashSet<String>();
    for (var file : files().toList()) {
      used.addAll(read(file).reperes());
    }
    assertThat(used)
        .contains("date_audience", "date_reunion", "resultat_commission", "date_reponse_attendue");
  }

  @Test
  void litigationStartsWithATaskOfTheGestionnaireBesideAnAutomaticMessage() throws IOException {
    var first = litigation().steps().get(0);
    assertThat(first.actions()).extracting(Action::role).containsOnly("gestionnaire");
    assertThat(first.actions()).extracting(action -> action.kind().human()).contains(true, false);
    assertThat(first.actions())
        .filteredOn(action -> action.kind() instanceof SendMessage)
        .extracting(Action::id)
        .containsExactly("courriel_relance");
  }

  @Test
  void inTheReadmesWalkARefusalLeadsToTheBailiffsAct() throws IOException {
    var template = litigation();
    var first = template.steps().get(0);
    assertThat(template.action("appel").orElseThrow().results()).containsKey("refus");
    assertThat(first.routes())
        .filteredOn(route -> "appel.result = \"refus\"".equals(route.when()))
        .extracting(Route::to)
        .containsExactly("commandement");
    var act = template.action("acte").orElseThrow();
    assertThat(act.role()).isEqualTo("huissier");
    assertThat(act.results()).containsKey("signifie");
  }
}
