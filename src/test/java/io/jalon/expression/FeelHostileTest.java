package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger's BPMN or template may try: all of it is refused before it is evaluated. */
class FeelHostileTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private final Feel feel = new Feel(Known.OFFICE);

  private Flaw refusal(String source) {
    return assertTimeoutPreemptively(
        AT_ONCE,
        () -> {
          try {
            feel.compile(source);
          } catch (ExpressionRefused refused) {
            assertThat(feel.check(source, Known.VOCABULARY)).contains(refused.flaw());
            return refused.flaw();
          }
          throw new AssertionError("compiled: " + source);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i in 1..1000000000 return i",
        "count(for i in 1..1000000000 return i) > 1",
        "some x in 1..9 satisfies x > 3",
        "every x in [1,2] satisfies x > 3",
        "function(x) x + 1",
        "function(x) external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}",
        "dossier.etiquettes[item = \"x\"] = []",
        "dossier.etiquettes[1] = \"x\"",
        "{a: 1}.a = 1",
        "{a: function(x) a(x)}.a(1) = 1",
        "2 ** 9999999 > 1",
        "if dossier.montant > 3 then true else false",
        "1..2 = 3",
        "dossier.montant instance of number",
        "client.nom.getClass() = 1",
        "(dossier.montant).intValue = 1",
        "> 3",
        "? > 3",
        "`dossier`.montant > 3",
        "repere.rendez_vous > date and time(\"2026-03-12T18:00:00\")"
      })
  void refusesWhatNoConditionNeeds(String source) {
    assertThat(refusal(source).code()).isIn("feel.construct", "feel.syntax");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+b\")",
        "substring(\"a\", 1) = \"b\"",
        "replace(client.nom, \"a\", \"b\") = \"c\"",
        "split(client.nom, \"a\") = []",
        "string(1) = \"1\"",
        "number(\"1e999999999\") > 1",
        "number(\"1e999999999\") * number(\"1e999999999\") > 1",
        "string(number(\"1e99999999\")) = \"1\"",
        "floor(number(\"1e9999999\")) > 1",
        "sum([1,2,3]) = 6",
        "string join([\"a\"]) = \"a\"",
        "get value(dossier, \"montant\") = 1",
        "round up(1.5, 999999999) = 1",
        "random number() > 1",
        "execution(1) = 1",
        "runtimeService(x: 1) = 1"
      })
  void refusesFunctionsThatAreNotListed(String source) {
    assertThat(refusal(source).code()).isIn("feel.function", "feel.construct");
  }

  static Stream<String> bottomless() {
    return Stream.of(
        "(".repeat(50),
        "(".repeat(9) + "1" + ")".repeat(9) + " = 1",
        "(".repeat(900) + "1" + ")".repeat(900) + " = 1",
        "[".repeat(400) + "]".repeat(400) + " = 1",
        "not((".repeat(25) + "true" + "))".repeat(25),
        "a in (".repeat(14) + "1+" + ")".repeat(14),
        "\"))))))))\" = (((((((((((((((((((((((((((((( 1+ ))))))))))))))))))))))))))))))",
        "if ".repeat(60) + "a",
        "-".repeat(1900) + "3 > 1",
        "a = 1 or ".repeat(220) + "a = 1",
        "x".repeat(3000) + " = 1",
        "/*" + "(".repeat(500),
        "\"" + "\\".repeat(1500));
  }

  @ParameterizedTest
  @MethodSource("bottomless")
  void refusesWhatIsTooLongOrTooDeepBeforeItCostsAnything(String source) {
    assertThat(refusal(source).code())
        .isIn(
            "feel.too-long", "feel.too-deep", "feel.too-complex", "feel.syntax", "feel.construct");
  }

  @Test
  void readsTheDeepestConditionThatIsAllowedAtOnce() {
    var worst = "a in (".repeat(8) + "1+" + ")".repeat(8);
    var source = String.join(" or ", worst, worst, worst, worst);
    assertThat(refusal(source).code()).isEqualTo("feel.syntax");
    assertTimeoutPreemptively(
        AT_ONCE, () -> feel.compile("(".repeat(8) + "passage" + " = 1)".repeat(8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t"})
  void refusesNothingAtAll(String source) {
    assertThat(refusal(source)).isEqualTo(Flaw.of("feel.empty"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "floor(9999999999*9999999999) > 1",
        "duration(\"P999999999Y\") > duration(\"P1Y\")",
        "aujourdhui + duration(\"P999999999Y\") > aujourdhui",
        "date(999999999, 12, 31) + duration(\"P999999999Y\") > aujourdhui"
      })
  void survivesNumbersAndDatesOutOfAllMeasure(String source) {
    assertTimeoutPreemptively(
        AT_ONCE,
        () -> {
          try {
            feel.decide(feel.compile(source), new Known());
          } catch (ExpressionRefused refused) {
            assertThat(refused.flaw().code()).isEqualTo("feel.no-answer");
          }
        });
  }

  @Test
  void refusesAFactWithCountlessDigits() {
    var facts = new Known().with("dossier.montant", new BigDecimal("1e9999999"));
    var condition = feel.compile("floor(dossier.montant) > 1");
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> feel.decide(condition, facts))
        .satisfies(refused -> assertThat(refused.flaw()).isEqualTo(Flaw.of("feel.number")));
  }
}
