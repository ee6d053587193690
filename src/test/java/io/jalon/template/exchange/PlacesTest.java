package io.jalon.template.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.OfficeWord;
import io.jalon.template.Problem;
import io.jalon.template.SourceTree;
import io.jalon.template.StructureCheck;
import io.jalon.template.TemplateReader;
import io.jalon.template.TestTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("F-51")
class PlacesTest {

  private static final String SOURCE =
      """
      sequence: expulsion
      name: Expulsion
      roles: { gestion: internal, locataire: contact, avocat: partner }
      reperes: [date_x, avis]
      always:
        - { at: 2 months after date_x, alert: gestion }
        - { event: payment_received, when: repere.avis = "repere.avis", to: fini }
      steps:
        - id: date_x
          start: { delay: 3 days before date_x, outside: hiver }
          actions:
            - id: gestion
              role: gestion
              task: { title: 'gestion de ${intervenant.gestion.nom!"intervenant.gestion"}', due: date_x }
              asks: [avis, dossier.montant, { ask: date_x, optional: true }, { document: avis }]
              late: { remind: 1 day before due, alert: avocat }
            - id: avis
              role: avocat
              after: 2 days after gestion
              validation: { title: 'repere.avis', by: [gestion, avocat], needed: 1 }
            - id: suite
              role: gestion
              after: avis
              launch-sequence: { sequence: recours }
            - { id: pose, role: gestion, set-field: { field: repere.date_x, value: repere.date_x } }
            - { id: lettre, role: gestion, send-message: { template: m, to: locataire, receipt: date_x } }
            - { id: appel, role: gestion, http-request: { url: 'https://a.example/${secret.cle}' } }
          routes:
            - { when: 'repere.avis = "avis" and avis.status = "done"', to: fini }
            - { otherwise: fini }
        - { id: fini, end: gestion, switch: recours }
      messages:
        m: { subject: avis, body: '<#if repere.avis??>${repere . date_x!""}</#if> repere.avis' }
      """;

  private final SourceTree trees = TestTemplates.trees();
  private final TemplateReader reader = new TemplateReader();

  private Map<String, Object> tree(String source) {
    return Objects.requireNonNull(trees.read(source));
  }

  private static String other(OfficeWord kind, String name) {
    return kind.name().charAt(0) + name;
  }

  @Test
  void a_name_is_turned_wherever_it_stands_and_nowhere_else() {
    var turned = Places.turned(tree(SOURCE), (kind, name, place) -> name.toUpperCase() + kind);
    var wanted =
        SOURCE
            .replaceAll(
                "gestion: internal, locataire: contact, avocat",
                "GESTIONROLE: internal, LOCATAIREROLE: contact, AVOCATROLE")
            .replace("[date_x, avis]", "[DATE_XREPERE, AVISREPERE]")
            .replaceAll("(after|before|due:) date_x", "$1 DATE_XREPERE")
            .replaceAll("(alert|role): (gestion|avocat)", "$1: <$2>")
            .replace("[gestion, avocat]", "[<gestion>, <avocat>]")
            .replace("<gestion>", "GESTIONROLE")
            .replace("<avocat>", "AVOCATROLE")
            .replace("when: repere.avis", "when: repere.AVISREPERE")
            .replace("when: 'repere.avis", "when: 'repere.AVISREPERE")
            .replace("if repere.avis", "if repere.AVISREPERE")
            .replace("{intervenant.gestion", "{intervenant.GESTIONROLE")
            .replace("outside: hiver", "outside: HIVERPERIOD")
            .replace("asks: [avis,", "asks: [AVISREPERE,")
            .replace("ask: date_x", "ask: DATE_XREPERE")
            .replace("sequence: recours", "sequence: RECOURSSEQUENCE")
            .replace("switch: recours", "switch: RECOURSSEQUENCE")
            .replace("repere.date_x", "repere.DATE_XREPERE")
            .replace("repere . date_x", "repere . DATE_XREPERE")
            .replace("receipt: date_x", "receipt: DATE_XREPERE")
            .replace("to: locataire", "to: LOCATAIREROLE")
            .replace("secret.cle", "secret.CLESECRET");
    assertThat(turned).isEqualTo(tree(wanted));
  }

  static Stream<Path> shipped() throws IOException {
    try (var files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_sequence_is_as_good_with_other_names_and_comes_back(Path file) throws IOException {
    var tree = tree(Files.readString(file));
    var turned = Places.turned(tree, (kind, name, place) -> other(kind, name).toLowerCase());
    assertThat(problems(turned)).isEqualTo(problems(tree));
    assertThat(Uses.of(turned).names()).hasSameSizeAs(Uses.of(tree).names());
    assertThat(Places.turned(turned, (kind, name, place) -> name.substring(1))).isEqualTo(tree);
  }

  private List<String> problems(Map<String, Object> tree) {
    var template = Objects.requireNonNull(reader.read(trees.write(tree)).template());
    return new StructureCheck().check(template).stream().map(Problem::code).toList();
  }

  @Test
  void what_a_repere_is_can_be_told_by_its_use() {
    var uses = Uses.of(tree(SOURCE));
    assertThat(guess(uses, "date_x").type()).isEqualTo("DATE");
    assertThat(guess(uses, "avis")).isEqualTo(new Guess("RESULT", List.of("repere.avis", "avis")));
  }

  private static Guess guess(Uses uses, String repere) {
    return Guess.of(repere, uses.at(new Uses.Named(OfficeWord.REPERE, repere)));
  }
}
