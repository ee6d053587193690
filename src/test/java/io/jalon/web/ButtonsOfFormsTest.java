package io.jalon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Enter in a field presses the first submit button of its form, which must be the one meant. */
class ButtonsOfFormsTest {

  private static final Pattern BUTTON = Pattern.compile("<button[^\\n]*?</button>");

  private static List<String> buttons() throws IOException {
    try (var files = Files.walk(Path.of("templates"))) {
      return files
          .filter(file -> file.toString().endsWith(".ftlh"))
          .flatMap(file -> BUTTON.matcher(read(file)).results().map(found -> found.group()))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  @Test
  void a_button_with_a_command_of_its_own_submits_nothing() throws IOException {
    assertThat(buttons())
        .filteredOn(button -> button.contains("data-api=") || button.contains("formnovalidate"))
        .isNotEmpty()
        .allMatch(button -> button.contains("type=\"button\""));
  }

  @Test
  void every_button_says_whether_it_submits() throws IOException {
    assertThat(buttons()).allMatch(button -> button.contains("type=\""));
  }
}
