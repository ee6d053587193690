package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that is wrong in a content or a value has a code, and so a sentence, of its own. */
class FlawCodesTest {

  private final Feel feel = new Feel(Known.OFFICE);
  private final Contents contents = new Contents(Known.FORMAT, "[non renseigné]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Bonjour ${client.nom} | -",
        "<#if dossier.etiquettes?has_content><#list dossier.etiquettes as e>${e}</#list></#if> | -",
        "<#assign x=1> | content.construct",
        "<#noparse>${client.nom}</#noparse> | content.construct",
        "${client.nom?eval} | content.built-in",
        "<#list 1..9 as i>x</#list> | content.list",
        "${client.prenom} | content.unknown",
      })
  void a_content_is_refused_for_what_is_wrong_in_it(String source, String code) {
    assertThat(contents.check(source, Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsExactly(code.equals("-") ? new String[0] : new String[] {code});
  }

  @Test
  void a_content_without_measure_is_refused_for_its_length_or_its_depth() {
    assertThat(contents.check("x".repeat(20_001), Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsExactly("content.too-long");
    assertThat(contents.check("${" + "(".repeat(99) + "passage", Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsExactly("content.too-deep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "repere.date_audience | aujourdhui | -",
        "repere.date_audience | repere.rendez_vous | -",
        "repere.rendez_vous | aujourdhui | feel.set",
        "client.nom | dossier.rappels | -",
        "repere.date_audience | dossier.rappels | feel.set",
        "dossier.solde | client.nom | feel.set",
      })
  void a_field_takes_a_value_of_its_own_kind(String field, String value, String code) {
    assertThat(feel.checkValue(field, value, Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsExactly(code.equals("-") ? new String[0] : new String[] {code});
  }

  @Test
  void what_is_no_plain_value_is_refused_as_one() {
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> feel.value("dossier.etiquettes", new Known()))
        .satisfies(refused -> assertThat(refused.flaw().code()).isEqualTo("feel.no-value"));
  }
}
