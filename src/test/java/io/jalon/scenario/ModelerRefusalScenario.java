package io.jalon.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the Camunda Modeler shows of a refusal: which element, what is wrong, how to mend it. */
@Scenario
class ModelerRefusalScenario {

  private static final String END = "<bpmn:endEvent id=\"Event_f\">";

  @Autowired private Office office;
  @Autowired private Rest rest;

  @BeforeEach
  void anAnalyst() {
    office.functions("locataire");
    office.designer("ines", "Inès Lopez");
  }

  private static String drawn(String from, String to) throws IOException {
    return Files.readString(Path.of("src/test/resources/models/dessinee.bpmn"))
        .replace("Process_0x1", "dessinee_refusee")
        .replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to));
  }

  private static String shown(Rest.Caller caller, String bpmn) {
    var reply =
        caller.upload(
            "/engine-rest/deployment/create", "data", "sequence.bpmn", bpmn.getBytes(UTF_8));
    assertThat(reply.status()).as(reply.body()).isEqualTo(422);
    assertThat(reply.json().findValuesAsText("path")).doesNotContain("");
    return reply.json().get("message").asText();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language=\"feel\">appel.result = \"joint\"|language=\"feel\">1|« Joint ? → Confirmer » (Flow_5) : «|Comparez cette valeur",
        "END|<bpmn:inclusiveGateway id=\"Gateway_i\" name=\"Inclus\"/>END|« Inclus » (Gateway_i) : « Inclus » est un élément « inclusiveGateway »|Remplacez-le",
        "<bpmn:process |<bpmn:signal id=\"Signal_1\" name=\"Reçu\"/><bpmn:process |Signal_1 : « Reçu » est un élément « signal »|Remplacez-le",
        "END|<bpmn:startEvent id=\"Event_2\" name=\"Autre\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>END|« Autre » (Event_2) : « Autre » porte « timerEventDefinition »|Retirez-le",
        "<bpmn:userTask |<bpmn:userTask isForCompensation=\"true\" |« Appeler » (Activity_c) : « Appeler » porte « isForCompensation »|Retirez-le",
        "END|<bpmn:scriptTask id=\"Activity_s\" name=\"Script\"/>END|« Script » (Activity_s) : Jalon ne sait pas|Appliquez-lui"
      })
  @Tag("F-48")
  void a_refusal_names_the_element_and_how_to_mend_it(
      String from, String to, String said, String mend) throws IOException {
    var message = shown(rest.as("ines"), drawn(from.replace("END", END), to.replace("END", END)));
    assertThat(message)
        .contains(said, "→ " + mend)
        .doesNotContain("refused", "feel.", "not allowed", "not supported");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "language=\"feel\">appel.result = \"joint\"|language=\"feel\">1|“Joint ? → Confirmer” (Flow_5): “1” is neither yes nor no.",
        "END|<bpmn:inclusiveGateway id=\"Gateway_i\" name=\"Inclus\"/>END|“Inclus” (Gateway_i): “Inclus” is a BPMN element “inclusiveGateway”"
      })
  void in_english_a_refusal_is_english(String from, String to, String said) throws IOException {
    var message =
        shown(rest.as("ines").inEnglish(), drawn(from.replace("END", END), to.replace("END", END)));
    assertThat(message).contains(said).doesNotContain("refusé", "élément");
  }
}
