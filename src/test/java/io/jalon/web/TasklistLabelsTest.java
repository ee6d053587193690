package io.jalon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Tasklist and Admin speak French: each label of the engine's English has one of ours. */
class TasklistLabelsTest {

  private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";

  private static JsonNode locale(String language) throws IOException {
    return locale("tasklist", language);
  }

  private static JsonNode locale(String app, String language) throws IOException {
    var text =
        new ClassPathResource(LOCALES.formatted(app, language))
            .getContentAsString(StandardCharsets.UTF_8);
    return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
  }

  private static List<String> names(JsonNode node) {
    var names = new ArrayList<String>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "admin"})
  void every_label_has_a_french_one(String app) throws IOException {
    assertThat(names(locale(app, "fr").get("labels")))
        .containsExactlyInAnyOrderElementsOf(names(locale(app, "en").get("labels")));
  }

  @Test
  void days_and_months_are_french() throws IOException {
    assertThat(names(locale("fr").get("dateLocales")))
        .containsExactlyInAnyOrderElementsOf(names(locale("en").get("dateLocales")));
    assertThat(locale("fr").at("/dateLocales/months/7").asText()).isEqualTo("août");
  }

  @Test
  void nothing_asks_to_leave_the_engine() throws IOException {
    assertThat(locale("fr").at("/labels/BANNER_CE_EOL_TEXT").asText()).isEmpty();
  }
}
