package io.jalon.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms read Markdown and HTML; a text shows as it is. */
class PlainTextTest {

  @Test
  void words_stay_readable() {
    assertThat(PlainText.inForm("Faire signifier à Hugo Morel, 14 rue d’Été"))
        .isEqualTo("Faire signifier à Hugo Morel&#44; 14 rue d’Été");
  }

  @Test
  void lines_stay_lines() {
    assertThat(PlainText.inForm("Monsieur\r\n\n  Payez"))
        .isEqualTo("Monsieur<br><br>&#160;&#160;Payez");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "[lien](javascript:alert(1))",
        "![image](http://exemple.fr/x.png)",
        "http://exemple.fr",
        "**gras** _italique_ `code` ~~barré~~",
        "# Titre",
        "| a | b |",
        "&lt;script&gt;",
        "{{fiche.corps}}",
        "\u0000\u0007"
      })
  void markup_from_a_stranger_is_only_characters(String hostile) {
    assertThat(PlainText.inForm(hostile).replaceAll("&#[0-9]+;", "")).matches("[\\p{L}\\p{N} ]*");
  }
}
