package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values computed for a dossier, under the limits of conditions. */
@Tag("F-121")
class FeelValueTest {

  private final Feel feel = new Feel(Known.OFFICE);

  @Test
  void computes_plain_values() {
    assertThat((BigDecimal) feel.value("dossier.montant - dossier.solde", new Known()))
        .isEqualByComparingTo("11499.50");
    assertThat(feel.value("aujourdhui + duration(\"P3D\")", new Known()))
        .isEqualTo(LocalDate.of(2026, 3, 13));
    assertThat(feel.value("repere.rendez_vous", new Known()))
        .isEqualTo(Instant.parse("2026-03-12T17:00:00Z"));
    assertThat(feel.value("upper case(client.nom)", new Known())).isEqualTo("DURAND");
    assertThat(feel.value("dossier.solde > 0", new Known())).isEqualTo(true);
  }

  @Test
  void is_empty_when_what_it_reads_is_empty_or_when_it_says_so() {
    var facts = new Known().with("dossier.solde", null);
    assertThat(feel.value("dossier.solde + 1", facts)).isNull();
    assertThat(feel.value("null", facts)).isNull();
  }

  @Test
  void reads_only_the_roots_that_it_names() {
    var facts = new Known();
    feel.value("dossier.montant * 2", facts);
    assertThat(facts.loaded).containsExactly("dossier");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for x in 1..1000000000 return x",
        "[1, 2, 3][item > 1]",
        "if true then 1 else 2",
        "duration(\"P3D\")",
        "[1, 2]",
        "dossier.montant / 0",
        "dossier.inconnu",
        "systeme.porte",
        "date(\"2026-02-31\")",
        "1 +",
        ""
      })
  void refuses_what_is_not_allowed_or_gives_no_value(String source) {
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> feel.value(source, new Known()));
  }

  @Test
  void checks_the_same_at_design_time_but_asks_for_no_yes_or_no() {
    assertThat(feel.checkValue("repere.x", "dossier.montant * 2", Known.VOCABULARY)).isEmpty();
    assertThat(feel.check("dossier.montant * 2", Known.VOCABULARY)).isNotEmpty();
    assertThat(feel.checkValue("repere.x", "dossier.montan * 2", Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsExactly("feel.unknown");
    assertThat(feel.checkValue("repere.x", "for x in [1] return x", Known.VOCABULARY)).isNotEmpty();
  }
}
