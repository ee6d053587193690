package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.OfficeTime;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** French signs stay with their words. */
@Tag("F-18")
class TypographyTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Objet : loyer,Objet~: loyer",
        "Payez ; merci !,Payez^; merci^!",
        "Vraiment ?!,Vraiment^?!",
        "« oui »,«~oui~»",
        "« Quoi ? »,«~Quoi^?~»",
        "dû :,dû~:",
        "Fin : « a » ; b ?,Fin~: «~a~»^; b^?"
      })
  void keepsSignsWithTheirWords(String typed, String written) {
    assertThat(typography("fr-FR").of(typed))
        .isEqualTo(written.replace('~', '\u00A0').replace('^', '\u202F'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://exemple.fr/?a=1 12:30 a;b c?",
        "un :smile: deux",
        "déjà\u00A0: là\u202F!",
        "\n : en tête",
        "a  b\tc"
      })
  void addsAndChangesNothingElse(String typed) {
    assertThat(typography("fr-FR").of(typed)).isEqualTo(typed);
  }

  @Test
  void leavesOtherLanguagesAlone() {
    assertThat(typography("en-GB").of("Why ? « a »")).isEqualTo("Why ? « a »");
  }

  private static Typography typography(String locale) {
    return new Typography(new OfficeTime(Clock.systemUTC(), "Europe/Paris", locale));
  }
}
