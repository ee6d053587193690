package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateWriterTest {

  private final TemplateReader reader = new TemplateReader();
  private final TemplateWriter writer = new TemplateWriter();

  static Stream<Path> templates() throws IOException {
    return Stream.concat(
        files(Path.of("processes")), files(Path.of("src/test/resources/compiler")));
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  private SequenceTemplate read(String source) {
    var reading = reader.read(source);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.template());
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatIsWrittenIsReadAsTheSameTemplate(Path file) throws IOException {
    var template = read(Files.readString(file));
    var written = writer.write(template);
    assertThat(read(written)).isEqualTo(template);
    assertThat(writer.write(read(written))).isEqualTo(written);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void anExportHasTheSameWordsAsItsImport(Path file) throws IOException {
    var template = read(Files.readString(file));
    var again = read(writer.write(template));
    assertThat(again.action("none")).isEmpty();
    assertThat(again.places().toString()).isEqualTo(template.places().toString());
    assertThat(again.messages().toString()).isEqualTo(template.messages().toString());
    assertThat(again.roles().toString()).isEqualTo(template.roles().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"contentieux_locatif", "demande_administrative", "reclamation_client"})
  void anExportIsTheSameTextButForLayoutAndComments(String shipped) throws IOException {
    var source = Files.readString(Path.of("processes/" + shipped + ".yaml"));
    assertThat(words(writer.write(read(source))))
        .containsExactlyInAnyOrderElementsOf(words(source));
  }

  /** Every word but those of comments, without the signs that only lay out. */
  private static List<String> words(String yaml) {
    return yaml.lines()
        .map(line -> line.replaceAll("(^|\\s)#( .*|$)", ""))
        .flatMap(line -> Arrays.stream(line.split("[\\s{}\\[\\],'\"|]+")))
        .filter(word -> !word.isEmpty() && !word.equals("-"))
        .toList();
  }

  @Test
  void writesWhatAPersonLikesToRead() {
    var text =
        """
        sequence: relance
        name: Relance d’un impayé

        roles:
          gestionnaire: internal
          locataire: contact
        reperes: [date_x]

        always:
          - { event: paiement, when: dossier.solde <= 0, to: fini }

        steps:
          - id: amiable
            name: Phase amiable
            start: 3 working days before date_x
            actions:
              - id: lettre
                role: gestionnaire
                send-message: { template: rappel, to: locataire, validate: true }
                while: dossier.solde > 0
              - id: appel
                role: gestionnaire
                after: 8 days after lettre
                task:
                  title: Appeler ${client.nom}
                  description: |
                    Vite.

                    Et bien.
                  due: 10 working days
                asks: [date_x, dossier.solde, { document: Bail }]
                results: { oui: Accord, non: 'Refus, net' }
                late: { remind: 1 day before due, alert: gestionnaire }
            until: oui
            deadline: 2 months after start
            routes:
              - { when: 'appel.result = "oui"', to: fini, name: 'Accord : trouvé' }
              - { otherwise: fini }
          - { id: fini, end: Dossier soldé }

        messages:
          rappel:
            subject: Dossier ${dossier.reference}
            body: |
              Bonjour
        """;
    assertThat(writer.write(read(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b",
        "a #b",
        "a:",
        "# a",
        "- a",
        "? a",
        "! a",
        "& a",
        "* a",
        "[a]",
        "{a}",
        "'a'",
        "\"a\"",
        "a, b",
        "a 'b' \"c\"",
        "| a",
        "> a",
        "% a",
        "@ a",
        "` a",
        "---",
        "...",
        "true",
        "null",
        "12",
        "~",
        "\\ a \\n",
        "${a} ${b!\"c\"}",
        "\u00a0a",
        "é\u202f!",
        "\uD83D\uDE00",
      })
  void anyTextComesBackAsItWas(String text) {
    var source =
        """
        sequence: s
        name: NAME
        messages: { m: { subject: NAME, body: NAME } }
        steps:
          - id: a
            actions:
              - { id: b, role: r, task: NAME, results: { c: NAME } }
              - { id: d, role: r, task: { title: NAME, description: NAME } }
            routes: [{ when: NAME, to: z, name: NAME }, { otherwise: z }]
          - { id: z, end: NAME }
        """
            .replace("NAME", "'" + text.replace("'", "''") + "'");
    var template = read(source);
    assertThat(template.name()).isEqualTo(text);
    assertThat(read(writer.write(template))).isEqualTo(template);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\n\\n  b \\nc", "a\\r\\nb", "a\\n# b", "a\\n- b: c", "- a\\nb"})
  void paragraphsComeBackAsTheyWere(String escaped) {
    var source =
        "sequence: s\nname: S\nsteps: []\nmessages: { m: { subject: S, body: \"%s\" } }\n"
            .formatted(escaped);
    var template = read(source);
    assertThat(read(writer.write(template))).isEqualTo(template);
  }
}
