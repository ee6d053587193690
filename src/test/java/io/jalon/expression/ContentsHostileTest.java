package io.jalon.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.AbstractList;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a stranger's content may try: all of it is refused when it is checked and when it is
 * written.
 */
class ContentsHostileTest {

  private final Contents contents = new Contents(Known.FORMAT, "[non renseigné]");

  private void refuses(String source) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          assertThat(contents.check(source, Known.VOCABULARY)).isNotEmpty();
          assertThatExceptionOfType(ExpressionRefused.class)
              .isThrownBy(() -> contents.write(source, new Known(), Known.VOCABULARY));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign ex=\"freemarker.template.utility.Execute\"?new()>${ex(\"touch pwned\")}",
        "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.io.File\",\"/tmp\")}",
        "${client.nom?api.class.forName('java.lang.Runtime')}",
        "${client.nom.class}",
        "${client.nom.getClass()}",
        "<#include '/etc/passwd'>",
        "<#import '/etc/passwd' as x>",
        "<#macro m><@m/></#macro><@m/>",
        "<#function f x><#return f(x)></#function>${f(1)}",
        "<#list 1..999999999 as i>x</#list>",
        "<#list 1..999999999 as i></#list>",
        "<#assign s='xxxxxxxxxx'><#list 1..40 as i><#assign s=s+s></#list>",
        "<#list 1.. as i><#list 1.. as j></#list></#list>",
        "${.data_model}",
        "${.globals?keys?join(',')}",
        "${'x'?left_pad(2000000000)}",
        "${'$'+'{1+1}'?interpret}",
        "<@('$'+'{1+1}')?interpret/>",
        "${'1+1'?eval}",
        "${dossier.montant.intValue}",
        "<#list 1..3 as i>${i}</#list>",
        "${.version}",
        "<#setting locale='en'>",
        "<#stop 'x'>",
        "<#attempt>${zz}<#recover>${.error}</#attempt>"
      })
  void refusesThePayloadsThatOpenFreeMarker(String source) {
    refuses(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${client.nom ? <#-- x --> left_pad(2000000000)}",
        "${client.nom?\nnew()}",
        "${(client.nom)?eval}",
        "${client.nom!\"${.data_model}\"}",
        "${client.nom!\"x ${client.nom} y\"}",
        "${client.nom!'#{1}'}",
        "${client.nom!r\"${x}\"}",
        "${client.nom!client.nom?eval}",
        "${client.nom!(1..9)}",
        "${client['nom']}",
        "${client.nom[0]}",
        "${client.nom[0..999999]}",
        "${client.*}",
        "${.vars['client'].nom}",
        "${.main.client}",
        "${{'a':1}?keys}",
        "${[1,2]?size}",
        "${(x -> x)(1)}",
        "${client.nom?string.currency}",
        "${client.nom?then('a','b')}",
        "${client.nom?has_content}",
        "${1}",
        "${'a'}",
        "${-1}",
        "${1 .. 9}",
        "#{passage}",
        "#{passage; m1M2}",
        "<#if .data_model??>x</#if>",
        "<#if client.nom?eval>x</#if>",
        "<#if (client.nom!'${1+1}') == 'x'>y</#if>",
        "<#if client.nom?matches('(a+)+b')>x</#if>",
        "<#if 1..9?size gt 1>x</#if>",
        "<#if passage gt 10000000000 * 10000000000>x</#if>",
        "<#list 1 .. 9 as x>a</#list>",
        "<#list [1,2,3] as x>a</#list>",
        "<#list client as k, v>a</#list>",
        "<#list client?keys as k>a</#list>",
        "<#list dossier.etiquettes!passage as k>a</#list>",
        "<#list dossier.etiquettes as client>${client}</#list>",
        "<#list dossier.etiquettes as e><#list dossier.etiquettes as f>x</#list></#list>",
        "<#list dossier.etiquettes><#items as e>${e}</#items></#list>",
        "<#list dossier.etiquettes as e>${e?index}</#list>",
        "<#foreach x in dossier.etiquettes>a</#foreach>",
        "<#global x=1>",
        "<#local x=1>",
        "<#assign x>y</#assign>",
        "<#switch passage><#case 1>a</#switch>",
        "<#escape x as x?eval>${client.nom}</#escape>",
        "<#noescape>x</#noescape>",
        "<#compress>x</#compress>",
        "<#outputformat 'HTML'>x</#outputformat>",
        "<#visit x>",
        "<#recurse>",
        "<#transform x>y</#transform>",
        "<#flush>",
        "<#noparse>${client.nom}</#noparse>",
        "<#ftl output_format='HTML'>x",
        "<#ftl attributes={'x':1}>x",
        "[#ftl][#assign x=1]",
        "<@client.nom/>",
        "<#call x>"
      })
  void refusesWhatNoContentNeeds(String source) {
    refuses(source);
  }

  static Stream<String> bottomless() {
    return Stream.of(
        "x".repeat(20_001),
        "${" + "(".repeat(9_000) + "passage" + ")".repeat(9_000) + "}",
        "${" + "(".repeat(9_000),
        "${client.nom" + "!client.nom".repeat(1_000) + "}",
        "<#if " + "!".repeat(15_000) + "expired>x</#if>",
        "<#if expired>".repeat(700) + "</#if>".repeat(700),
        "<#if expired>".repeat(1_500),
        "<#if expired" + " || expired".repeat(1_500) + ".x>y</#if>",
        "<#list dossier.etiquettes as e>".repeat(500) + "</#list>".repeat(500),
        "${" + "a.".repeat(9_000) + "b}",
        "${client.nom?" + "upper_case?".repeat(1_500) + "trim_all}");
  }

  @ParameterizedTest
  @MethodSource("bottomless")
  void refusesWhatIsTooLongOrTooDeep(String source) {
    refuses(source);
  }

  @Test
  void stopsATextThatGrowsTooLong() {
    var facts = new Known().with("dossier.etiquettes", Collections.nCopies(100_000, "bonjour"));
    var source =
        "<#if dossier.etiquettes?has_content><#list dossier.etiquettes as e>${e}</#list></#if>";
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> contents.write(source, facts, Known.VOCABULARY))
        .satisfies(
            refused -> assertThat(refused.flaw().code()).isEqualTo("content.output-too-long"));
  }

  @Test
  void saysThatATextCouldNotBeWrittenWhenADataFailsInTheMiddle() {
    var failing =
        new AbstractList<String>() {
          @Override
          public String get(int index) {
            throw new IllegalStateException("unreadable");
          }

          @Override
          public int size() {
            return 1;
          }
        };
    var facts = new Known().with("dossier.etiquettes", failing);
    var source =
        "<#if dossier.etiquettes?has_content><#list dossier.etiquettes as e>${e}</#list></#if>";
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> contents.write(source, facts, Known.VOCABULARY))
        .satisfies(refused -> assertThat(refused.flaw().code()).isEqualTo("content.failed"));
  }

  @Test
  void refusesAnAmountWithCountlessDigits() {
    var facts = new Known().with("dossier.montant", new BigDecimal("1e9999999"));
    assertThatExceptionOfType(ExpressionRefused.class)
        .isThrownBy(() -> contents.write("${dossier.montant}", facts, Known.VOCABULARY));
  }

  @Test
  void givesNoMethodOfAnObjectAway() {
    var facts = new Known().with("client.nom", new Object() {});
    var written = contents.write("${client.nom}", facts, Known.VOCABULARY);
    assertThat(written.text()).startsWith("io.jalon.expression.ContentsHostileTest");
    refuses("${client.nom.class}");
  }
}
