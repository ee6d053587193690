package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {

  private final Contents contents = new Contents(Known.FORMAT, "[non renseigné]");

  private Written write(String source, Facts facts) {
    return contents.write(source, facts, Known.VOCABULARY);
  }

  private String text(String source) {
    return write(source, new Known()).text();
  }

  @Test
  @Tag("F-43")
  void writesTheClientsName() {
    assertThat(text("Bonjour ${client.nom},")).isEqualTo("Bonjour Durand,");
  }

  @Test
  @Tag("F-44")
  void writesAnAmountAsTheOfficeDoes() {
    assertThat(text("${dossier.montant}")).isEqualTo("12\u00A0480,00\u00A0€");
    assertThat(text("${dossier.solde}")).isEqualTo("980,50\u00A0€");
  }

  @Test
  @Tag("F-45")
  void writesADateInFull() {
    assertThat(text("${repere.date_audience}")).isEqualTo("18\u00A0mai\u00A02026");
    assertThat(text("${repere.rendez_vous}")).isEqualTo("12\u00A0mars\u00A02026 à\u00A018:00");
  }

  @Test
  @Tag("F-46")
  void writesTheIntervenantOfNow() {
    var facts = new Known();
    assertThat(write("${intervenant.avocat}", facts).text()).isEqualTo("Me Lefèvre");
    facts.with("intervenant.avocat", "Me Roy");
    assertThat(write("${intervenant.avocat}", facts).text()).isEqualTo("Me Roy");
  }

  @Test
  void writesNumbersAndAnswers() {
    assertThat(text("${dossier.rappels} rappels, urgent : ${dossier.urgent}"))
        .isEqualTo("2 rappels, urgent : oui");
  }

  @Test
  @Tag("F-45")
  void replacesAnEmptyTagByTheConfiguredFallbackAndTellsIt() {
    var written =
        write("Le ${repere.date_audience}.", new Known().with("repere.date_audience", null));
    assertThat(written).isEqualTo(new Written("Le [non renseigné].", tags("repere.date_audience")));
  }

  @ParameterizedTest
  @Tag("F-45")
  @CsvSource(
      delimiter = '|',
      value = {
        "Le ${repere.date_audience!\"à fixer\"}. | Le à fixer.",
        "Le ${(repere.date_audience!'à fixer')?upper_case}. | Le À FIXER.",
        "Le ${(repere.date_audience)!'à fixer'}. | Le à fixer.",
        "Le ${repere.date_audience!}. | Le .",
        "Le ${repere.date_audience?upper_case}. | Le [NON RENSEIGNÉ]."
      })
  void replacesAnEmptyTagByItsOwnFallbackAndTellsIt(String source, String text) {
    var written = write(source, new Known().with("repere.date_audience", null));
    assertThat(written).isEqualTo(new Written(text, tags("repere.date_audience")));
  }

  @Test
  void tellsOnlyTheEmptyTagsThatWereWritten() {
    var source =
        "<#if repere.date_audience?has_content>le ${repere.date_audience}<#else>bientôt</#if>";
    assertThat(write(source, new Known().with("repere.date_audience", null)))
        .isEqualTo(new Written("bientôt", List.of()));
    assertThat(write(source, new Known()).text()).isEqualTo("le 18\u00A0mai\u00A02026");
  }

  @Test
  void takesABlankTextForEmpty() {
    assertThat(write("${client.nom}", new Known().with("client.nom", "  ")).emptyTags())
        .containsExactly("client.nom");
  }

  private static List<String> tags(String... paths) {
    return List.of(paths);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "<#if dossier.urgent!false>a<#else>b</#if> -> a",
        "<#if (dossier.montant!0) gt 10000 && client.nom?has_content>a</#if> -> a",
        "<#if (dossier.montant!0) < 3>a<#elseif passage == 1>b<#else>c</#if> -> b",
        "<#if repere.date_audience?? && repere.date_audience gt aujourdhui>a</#if> -> a",
        "<#if acte.status == 'done'>${client.nom?upper_case}</#if> -> DURAND",
        "<#if !(expired || passage gt 3)>a</#if> -> a",
        "<#if client.nom?has_content><#if client.nom != 'x'>a</#if></#if> -> a",
        "a<#-- ${rien} -->b -> ab"
      })
  void choosesWhatToWrite(String source, String text) {
    assertThat(contents.check(source, Known.VOCABULARY)).isEmpty();
    assertThat(text(source)).isEqualTo(text);
  }

  @Test
  void writesAList() {
    var source =
        "<#if dossier.etiquettes?has_content>"
            + "<#list dossier.etiquettes as une>${une?cap_first}<#sep>, </#list></#if>";
    assertThat(text(source)).isEqualTo("Urgent, Bail");
    assertThat(write(source, new Known().with("dossier.etiquettes", "seule")).text())
        .isEqualTo("Seule");
    assertThat(write(source, new Known().with("dossier.etiquettes", null)).text()).isEmpty();
  }

  @Test
  @Tag("F-47")
  void neverReadsAValueAsATag() {
    var hostile = "${dossier.montant} <#list 1..9 as i>x</#list> <b>&amp;</b> \\u0024{x}";
    assertThat(write("${client.nom}", new Known().with("client.nom", hostile)).text())
        .isEqualTo(hostile);
  }

  @Test
  void loadsOnlyTheRootsThatAreNamedAndByTheCallingThread() {
    var facts = new Known();
    write("${client.nom} ${client.nom} <#if passage gt 1>x</#if>", facts);
    assertThat(facts.loaded).containsExactlyInAnyOrder("client", "passage");
  }

  @Test
  void leavesPlainTextAsItIs() {
    var plain = "5 $ {x} [#if] [=x] #x <b>gras</b> & « l’été » 100 %\n\n\tfin ";
    assertThat(text(plain)).isEqualTo(plain);
    assertThat(text("")).isEmpty();
  }

  @Test
  @Tag("F-42")
  void proposesTheNearestNameForAnUnknownTag() {
    assertThat(contents.check("Bonjour\n  ${client.nomm}", Known.VOCABULARY))
        .containsExactly(Flaw.of("content.unknown", "client.nomm", "2", "3", "client.nom"));
  }

  @Test
  @Tag("F-42")
  void tellsEveryUnknownTagAtOnce() {
    assertThat(contents.check("${a.b} <#if c.d??>${e.f!'x'}</#if>", Known.VOCABULARY))
        .extracting(flaw -> flaw.args().get(0))
        .containsExactly("a.b", "c.d", "e.f");
  }

  @Test
  @Tag("F-42")
  void refusesToWriteAnUnknownTag() {
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> text("${client.nomm}"))
        .satisfies(refused -> assertThat(refused.flaw().code()).isEqualTo("content.unknown"));
  }

  @Test
  @Tag("F-42")
  void refusesToWriteWhatTheFactsDoNotKnow() {
    var more = Known.VOCABULARY.plus(Map.of("client.siret", FactType.TEXT));
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> contents.write("${client.siret}", new Known(), more))
        .satisfies(refused -> assertThat(refused.flaw().code()).isEqualTo("content.unknown"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bonjour ${client.nom | content.syntax",
        "<#if expired>x | content.syntax",
        "</#if> | content.syntax",
        "<#foo> | content.syntax",
        "<#if client.nom == 'x'>y</#if> | content.may-be-empty",
        "<#if dossier.urgent>y</#if> | content.may-be-empty",
        "<#list dossier.etiquettes as e>${e}</#list> | content.may-be-empty",
        "<#if passage == 'x'>y</#if> | content.types",
        "<#if passage>y</#if> | content.types",
        "<#if acte.status gt dossier.reference>y</#if> | content.types",
        "${client.nom?upper_case!'x'} | content.expression",
        "${client.nom!'x'?upper_case} | content.expression",
        "${client.nom + 'x'} | content.expression",
        "${dossier} | content.unknown"
      })
  void saysWhatIsWrongInAContent(String source, String code) {
    assertThat(contents.check(source, Known.VOCABULARY)).extracting(Flaw::code).containsOnly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${client.nom?upper_case}", "${client.nom?trim?cap_first}"})
  void allowsAFewBuiltIns(String source) {
    assertThat(contents.check(source, Known.VOCABULARY)).isEmpty();
  }
}
