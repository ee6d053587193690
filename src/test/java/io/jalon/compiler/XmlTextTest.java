package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.End;
import io.jalon.template.Fragments;
import io.jalon.template.RoleKind;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

class XmlTextTest {

  @Test
  void what_xml_cannot_hold_is_shown_as_unreadable() {
    assertThat(XmlText.clean("a\u0000b\ud800c\uffffd😀\n")).isEqualTo("a\ufffdb\ufffdc\ufffdd😀\n");
  }

  @Test
  void a_text_of_several_lines_with_markup_comes_through_unchanged() {
    var text = "Ligne 1 & <b>\n\n\t\"Ligne 3\" ' ]]> 😀 ${''.getClass()}";

    assertThat(Fragments.lines(description(text))).isEqualTo(text);
  }

  @Test
  void control_characters_do_not_stop_the_compiler() {
    assertThat(description("a\u0000b\u001b")).isEqualTo("a\ufffdb\ufffd");
  }

  private static String description(String text) {
    var xml = Goldens.compiler().compile(template(text));
    var model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return model.getModelElementsByType(CamundaProperty.class).stream()
        .filter(property -> property.getCamundaName().equals("jalon.description"))
        .findFirst()
        .orElseThrow()
        .getCamundaValue();
  }

  private static SequenceTemplate template(String description) {
    var task = new ActionKind.Task("Titre", description, null);
    var action = new Action("acte", "gestionnaire", task, Map.of());
    var routes = List.of(new Route(null, "fin", null));
    var step = new Step("etape", "Étape", List.of(action), Until.ALL, null, routes);
    return new SequenceTemplate(
        "essai",
        "Essai",
        "",
        Map.of("gestionnaire", RoleKind.INTERNAL),
        List.of(),
        Map.of(),
        List.of(step, new End("fin", "Fini")));
  }
}
