package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.End;
import io.jalon.template.TemplateReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every end of every shipped sequence has a story that reaches it, and no story another one. */
class ShippedEndsTest {

  private static final Map<String, Class<?>> STORIES =
      Map.of(
          "contentieux_locatif", ContentieuxLocatifScenario.class,
          "reclamation_client", ReclamationClientScenario.class,
          "demande_administrative", DemandeAdministrativeScenario.class);

  @Test
  void every_shipped_sequence_has_its_stories() throws IOException {
    assertThat(shipped()).containsExactlyInAnyOrderElementsOf(STORIES.keySet());
  }

  @Test
  void every_end_is_reached_by_a_story_and_every_story_reaches_an_end() throws IOException {
    for (var sequence : STORIES.entrySet()) {
      assertThat(reached(sequence.getValue()))
          .as(sequence.getKey())
          .isEqualTo(ends(sequence.getKey()));
    }
  }

  private static List<String> shipped() throws IOException {
    try (var files = Files.list(Path.of("processes"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .toList();
    }
  }

  private static Set<String> ends(String sequence) throws IOException {
    var source = Files.readString(Path.of("processes", sequence + ".yaml"));
    var template = Objects.requireNonNull(new TemplateReader().read(source).template());
    return template.places().stream()
        .filter(End.class::isInstance)
        .map(place -> place.id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> reached(Class<?> stories) {
    return Arrays.stream(stories.getDeclaredMethods())
        .map(method -> method.getAnnotation(Reaches.class))
        .filter(Objects::nonNull)
        .map(Reaches::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
