package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeelTest {

  private final Feel feel = new Feel(Known.OFFICE);

  private Decision decide(String condition, Facts facts) {
    return feel.decide(feel.compile(condition), facts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acte.result = \"impossible\" and passage < 3",
        "dossier.montant > 10000",
        "dossier.montant = 12480",
        "dossier.rappels in [1..3]",
        "dossier.rappels in (2, 4)",
        "acte.result in (\"impossible\", \"perdu\")",
        "dossier.urgent and not(expired)",
        "repere.date_audience > aujourdhui",
        "repere.date_audience - aujourdhui > duration(\"P30D\")",
        "repere.date_audience between @\"2026-05-01\" and @\"2026-05-31\"",
        "repere.date_audience < aujourdhui + duration(\"P3M\")",
        "repere.rendez_vous > now()",
        "date(repere.rendez_vous) = date(\"2026-03-12\")",
        "repere.rendez_vous = date and time(\"2026-03-12T18:00:00@Europe/Paris\")",
        "today() = aujourdhui",
        "day of week(aujourdhui) = \"Tuesday\"",
        "starts with(client.nom, \"Du\")",
        "lower case(client.nom) = \"durand\"",
        "dossier.solde <= 0 or dossier.montant - dossier.solde > 10000",
        "acte.status != \"cancelled\"",
        "repere.date_audience != null and repere.date_audience != aujourdhui"
      })
  void decidesAConditionThatMayBePublished(String condition) {
    assertThat(feel.check(condition, Known.VOCABULARY)).isEmpty();
    assertThat(decide(condition, new Known()).value()).isTrue();
  }

  @Test
  void readsOnlyTheRootsThatAreNamed() {
    var facts = new Known();
    var decision = decide("dossier.montant > 10000 and acte.result = \"signifie\"", facts);
    assertThat(facts.loaded).containsExactlyInAnyOrder("dossier", "acte");
    assertThat(decision.read())
        .containsOnly(
            Map.entry("dossier.montant", new BigDecimal("12480.00")),
            Map.entry("acte.result", "impossible"));
    assertThat(decision.value()).isFalse();
  }

  @Test
  void tellsItsSourceRootsAndPaths() {
    var condition = feel.compile("dossier.solde > 0 and dossier.solde < passage");
    assertThat(condition.source()).isEqualTo("dossier.solde > 0 and dossier.solde < passage");
    assertThat(condition.roots()).containsExactlyInAnyOrder("dossier", "passage");
    assertThat(condition.paths()).containsExactlyInAnyOrder("dossier.solde", "passage");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossier.solde > 3",
        "dossier.solde <= 0",
        "not(dossier.solde > 3)",
        "dossier.solde > 3 or passage > 7",
        "dossier.solde between 1 and 2",
        "abs(dossier.solde) > 3"
      })
  void answersNoWithANoteWhenTheQuestionMeetsAnEmptyValue(String condition) {
    var decision = decide(condition, new Known().with("dossier.solde", null));
    assertThat(decision.value()).isFalse();
    assertThat(decision.read()).containsEntry("dossier.solde", null);
    assertThat(decision.notes()).contains("null -> false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier.solde = null", "dossier.solde > 3 or passage = 1"})
  void answersYesBesideAnEmptyValueWhenItDoesNotDecide(String condition) {
    assertThat(decide(condition, new Known().with("dossier.solde", null)).value()).isTrue();
  }

  @Test
  void takesARootThatIsEmptyAsAWholeForEmptyValues() {
    var facts =
        new Facts() {
          @Override
          public boolean knows(String root) {
            return true;
          }

          @Override
          public @Nullable Object root(String name) {
            return null;
          }
        };
    assertThat(decide("client.nom = \"Durand\"", facts).value()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier.inconnu > 3", "nimporte = 1", "execution.id = \"1\"", "dossier"})
  void refusesToDecideByANameThatIsUnknown(String condition) {
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> decide(condition, new Known()))
        .satisfies(refused -> assertThat(refused.flaw().code()).isEqualTo("feel.unknown"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dossier.montant > \"x\"", "client.nom", "1 / 0 > 1"})
  void refusesToDecideWithoutAnAnswer(String condition) {
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> decide(condition, new Known()))
        .satisfies(refused -> assertThat(refused.flaw().code()).isEqualTo("feel.no-answer"));
  }

  @Test
  void doesNotReadAValueAsAnExpression() {
    var facts = new Known().with("client.nom", "\" = \"\" or true");
    assertThat(decide("client.nom = \"Durand\"", facts).value()).isFalse();
  }

  @Test
  void proposesTheNearestKnownName() {
    assertThat(feel.check("dossier.montent > 3", Known.VOCABULARY))
        .containsExactly(Flaw.of("feel.unknown", "dossier.montent", "dossier.montant"));
    assertThat(feel.check("actes.result = \"x\"", Known.VOCABULARY))
        .containsExactly(Flaw.of("feel.unknown", "actes.result", "acte.result"));
  }

  @Test
  void offersWhatThereIsWhenNothingIsNear() {
    var flaw = feel.check("client.numero_de_siret = \"x\"", Known.VOCABULARY).get(0);
    assertThat(flaw.args()).containsExactly("client.numero_de_siret", "client.nom");
    var stranger = feel.check("zzzzzzzzzzzz = 1", Known.VOCABULARY).get(0);
    assertThat(stranger.args().get(1)).contains("acte, aujourdhui, client, dossier");
  }

  @ParameterizedTest
  @CsvSource({
    "'dossier.montant >> 3', '>> 3', 1, 17",
    "'dossier.montant == 3', '== 3', 1, 17",
    "'(dossier.montant > 3', '(dossier.montant > 3', 1, 1",
    "'dossier.montant > 3)', ')', 1, 20"
  })
  void saysWhereASyntaxIsWrong(String source, String found, String line, String column) {
    assertThat(feel.check(source, Known.VOCABULARY))
        .containsExactly(Flaw.of("feel.syntax", found, line, column));
  }

  @Test
  void countsLinesInALongCondition() {
    assertThat(feel.check("dossier.montant > 3 and\nclient.nom >", Known.VOCABULARY))
        .singleElement()
        .satisfies(flaw -> assertThat(flaw.code()).isEqualTo("feel.syntax"))
        .satisfies(flaw -> assertThat(flaw.args().get(1)).isEqualTo("2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acte.result != \"signifie\"",
        "not(acte.result = \"signifie\")",
        "not(acte.result in (\"signifie\", \"perdu\"))",
        "not(expired or acte.result = \"signifie\")",
        "(acte.result = \"signifie\") = false",
        "dossier.solde != dossier.montant and dossier.montant != null"
      })
  void refusesToDenyWhatMayBeEmpty(String condition) {
    assertThat(feel.check(condition, Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsOnly("feel.may-be-empty");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acte.result != null and acte.result != \"signifie\"",
        "acte.result = null or not(acte.result = \"signifie\")",
        "acte.result != null",
        "passage != 3",
        "not(expired)"
      })
  void allowsADenialThatHasThoughtOfEmptiness(String condition) {
    assertThat(feel.check(condition, Known.VOCABULARY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dossier.montant > \"10000\"",
        "client.nom = 3",
        "repere.date_audience > 3",
        "repere.rendez_vous > @\"2026-03-12\"",
        "dossier.rappels in (\"un\", \"deux\")",
        "dossier.montant in [\"a\"..\"b\"]"
      })
  void refusesToCompareWhatIsNotOfOneSort(String condition) {
    assertThat(feel.check(condition, Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsOnly("feel.types");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dossier.montant", "\"oui\"", "3", "dossier.montant + 1", "passage and expired"})
  void refusesWhatIsNeitherYesNorNo(String condition) {
    assertThat(feel.check(condition, Known.VOCABULARY))
        .extracting(Flaw::code)
        .containsOnly("feel.not-a-condition");
  }

  @Test
  void refusesADayThatDoesNotExist() {
    assertThat(feel.check("repere.date_audience > @\"2026-02-30\"", Known.VOCABULARY))
        .containsExactly(Flaw.of("feel.literal"));
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    assertThat(feel.check("dossier.montent > 3 and clint.nom = \"x\"", Known.VOCABULARY))
        .extracting(flaw -> flaw.args().get(0))
        .containsExactly("dossier.montent", "clint.nom");
  }

  @Test
  void keepsTheValuesThatDecided() {
    var read = new HashMap<String, @Nullable Object>();
    read.put("acte.result", "impossible");
    read.put("passage", 1L);
    var decision = decide("acte.result = \"impossible\" and passage < 3", new Known());
    assertThat(decision.read()).isEqualTo(read);
  }
}
