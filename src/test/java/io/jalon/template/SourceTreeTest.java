package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source taken apart and put together again. */
class SourceTreeTest {

  private final TemplateReader reader = new TemplateReader();
  private final TemplateWriter writer = new TemplateWriter();
  private final SourceTree trees = new SourceTree(reader, writer);

  @ParameterizedTest
  @ValueSource(strings = {"contentieux_locatif", "demande_administrative", "reclamation_client"})
  void a_shipped_sequence_stays_the_same(String id) throws IOException {
    var source = Files.readString(Path.of("processes", id + ".yaml"));
    var tree = Objects.requireNonNull(trees.read(source));
    assertThat(trees.write(tree))
        .isEqualTo(writer.write(Objects.requireNonNull(reader.read(source).template())));
  }

  @Test
  void a_draft_with_errors_keeps_what_it_says() {
    var source =
        """
        sequence: essai
        nom: Essai
        steps:
          - id: un
            actions:
              - { id: a, role: '', task: 'A : b # c' }
            routes: []
        """;
    var tree = Objects.requireNonNull(trees.read(source));
    assertThat(trees.read(trees.write(tree))).isEqualTo(tree);
  }

  @Test
  void texts_that_yaml_could_mistake_stay_texts() {
    var tree =
        Map.<String, Object>of(
            "sequence", "essai", "a: b", List.of("- x", "no", ""), "m", Map.of("'", "l1\nl2\n"));
    assertThat(trees.read(trees.write(tree))).isEqualTo(tree);
  }

  @Test
  void a_list_holds_texts_of_one_line() {
    var tree = Map.<String, Object>of("reperes", List.of("un\ndeux", List.of("trois")));
    assertThat(trees.read(trees.write(tree)))
        .isEqualTo(Map.of("reperes", List.of("un deux", "[trois]")));
  }

  @Test
  void what_is_no_map_has_no_tree() {
    assertThat(trees.read("- un\n- deux")).isNull();
    assertThat(trees.read("a: [")).isNull();
  }
}
