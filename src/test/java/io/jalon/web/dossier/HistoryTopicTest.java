package io.jalon.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The topics by which people look through a history. */
class HistoryTopicTest {

  private static final Set<String> FORMATS = Set.of("date", "datetime");

  @Test
  void every_kind_of_line_is_about_something() {
    var kinds =
        ResourceBundle.getBundle("messages_fr").keySet().stream()
            .filter(key -> key.matches("journal\\.[a-z_]+"))
            .map(key -> key.substring("journal.".length()))
            .filter(kind -> !FORMATS.contains(kind));
    var told = Arrays.stream(HistoryTopic.values()).flatMap(topic -> topic.kinds().stream());
    assertThat(told).containsAll(kinds.toList());
  }
}
