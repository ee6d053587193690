package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.OfficeFormat;
import io.jalon.calendar.OfficeTime;
import io.jalon.expression.Contents;
import io.jalon.expression.FactType;
import io.jalon.expression.Feel;
import io.jalon.expression.Vocabulary;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped sequences name only what an office knows once it has their roles and repères. */
class ShippedSequencesTest {

  private static final OfficeTime OFFICE =
      new OfficeTime(
          Clock.fixed(Instant.parse("2026-03-10T09:00:00Z"), ZoneOffset.UTC),
          "Europe/Paris",
          "fr-FR");

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private static SequenceTemplate read(Path file) throws IOException {
    return Objects.requireNonNull(new TemplateReader().read(Files.readString(file)).template());
  }

  @ParameterizedTest
  @MethodSource("files")
  void conditionsAndContentsNameWhatIsKnown(Path file) throws IOException {
    var template = read(file);
    var check =
        new ExpressionCheck(
            new Feel(OFFICE), new Contents(new OfficeFormat(OFFICE), "[non renseigné]"));
    assertThat(check.check(template, vocabulary(template))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachCompiles(Path file) throws IOException {
    assertThat(Goldens.compiler().compile(read(file))).contains("bpmndi:BPMNDiagram");
  }

  /** A date is what is named one; what is left is text. */
  private static Vocabulary vocabulary(SequenceTemplate template) {
    var types = new HashMap<String, FactType>();
    types.putAll(
        Map.of(
            "aujourdhui", FactType.DATE,
            "dossier.reference", FactType.TEXT,
            "dossier.montant", FactType.MONEY,
            "dossier.solde", FactType.MONEY,
            "dossier.statut", FactType.TEXT,
            "client.nom", FactType.TEXT,
            "client.adresse", FactType.TEXT));
    template
        .reperes()
        .forEach(
            id ->
                types.put("repere." + id, id.startsWith("date_") ? FactType.DATE : FactType.TEXT));
    template.roles().keySet().forEach(id -> types.put("intervenant." + id + ".nom", FactType.TEXT));
    return new Vocabulary(types).neverEmpty("dossier.reference", "dossier.statut", "client.nom");
  }
}
