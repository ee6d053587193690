package io.jalon.web.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TypedTest {

  @Test
  void two_letters_are_enough_to_search_with() {
    assertThat(Typed.isEnough(Typed.of(" a "))).isFalse();
    assertThat(Typed.isEnough(Typed.of(" ab "))).isTrue();
  }

  @Test
  void no_more_is_read_than_a_field_takes() throws Exception {
    var field = Files.readString(Path.of("templates/search-field.ftlh"));
    assertThat(Typed.of("x".repeat(5000))).hasSize(Typed.LONGEST);
    assertThat(field).contains("maxlength=\"" + Typed.LONGEST + "\"");
  }
}
