package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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

  @ParameterizedTest
  @ValueSource(strings = {"contentieux_locatif", "demande_administrative", "reclamation_client"})
  void comments_go_where_their_line_goes(String id) throws IOException {
    var source = Files.readString(Path.of("processes", id + ".yaml"));
    var tree = Objects.requireNonNull(trees.read(source));
    var written = trees.write(tree, source);
    assertThat(trees.read(written)).isEqualTo(tree);
    assertThat(comments(written)).isNotEmpty().isEqualTo(comments(source));
  }

  private static List<String> comments(String source) {
    return source.lines().filter(line -> line.matches(".*(^|\\s)# .*")).map(String::strip).toList();
  }

  @Test
  void a_comment_stays_with_a_line_that_is_changed_and_leaves_with_one_that_is_removed() {
    var source =
        """
        # L’essai.
        sequence: essai
        name: Avant # le nom
        steps:
          # La première.
          - { id: un, routes: [{ otherwise: fin }] }
          # La fin.
          - { id: fin, end: Fin } # voilà
        """;
    var tree = new LinkedHashMap<>(Objects.requireNonNull(trees.read(source)));
    tree.put("name", "Après");
    tree.put("steps", List.of(Map.of("id", "un", "routes", List.of())));
    assertThat(trees.write(tree, source))
        .startsWith("# L’essai.\nsequence: essai\nname: Après  # le nom\n")
        .doesNotContain("voilà");
  }

  @Test
  void comments_follow_a_step_that_moves_and_stay_behind_an_apostrophe_and_at_the_end() {
    var source =
        """
        sequence: essai
        name: Préparer l'audience # voir F-12
        description: 'C''est # dit'
        steps:
          # La première.
          - id: un
            name: Premier pas, avec des mots assez nombreux pour qu’il ne tienne pas sur une ligne
            routes: [{ otherwise: fin }]
          # La deuxième.
          - id: deux
            name: Deuxième pas, avec des mots assez nombreux pour qu’il ne tienne pas sur une ligne
            routes: [{ otherwise: fin }]
        # C’est tout.
        """;
    var tree = new LinkedHashMap<>(Objects.requireNonNull(trees.read(source)));
    var steps = new ArrayList<>((List<?>) tree.get("steps"));
    Collections.swap(steps, 0, 1);
    tree.put("steps", steps);
    assertThat(trees.write(tree, source))
        .contains("name: Préparer l'audience  # voir F-12\n")
        .contains("  # La première.\n  - id: un\n", "  # La deuxième.\n  - id: deux\n")
        .endsWith("# C’est tout.\n");
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
