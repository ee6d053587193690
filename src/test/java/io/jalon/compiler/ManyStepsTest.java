package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.SequenceTemplate;
import io.jalon.template.StructureCheck;
import io.jalon.template.TemplateReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

/** Nothing in the reader, the checks, the compiler or the layout stops at a number of steps. */
class ManyStepsTest {

  private static final int STEPS = 500;

  private static String sequence() {
    return IntStream.rangeClosed(1, STEPS)
        .mapToObj(
            n ->
                """
                  - id: etape_%1$d
                    actions:
                      - { id: appel_%1$d, role: gestionnaire, task: Appeler, results: { ok: Oui, ko: Non } }
                    deadline: 10 days
                    routes:
                      - { when: 'appel_%1$d.result = "ko"', to: perdu }
                      - { otherwise: %2$s }
                """
                    .formatted(n, n < STEPS ? "etape_" + (n + 1) : "regle"))
        .collect(
            Collectors.joining(
                "",
                "sequence: longue\nname: Longue\nroles: { gestionnaire: internal }\nsteps:\n",
                "  - { id: regle, end: Réglé }\n  - { id: perdu, end: Perdu }\n"));
  }

  private static SequenceTemplate read() {
    var reading = new TemplateReader().read(sequence());
    return Objects.requireNonNull(reading.template(), () -> reading.problems().toString());
  }

  @Test
  void five_hundred_steps_are_checked_compiled_and_drawn() {
    var template = read();
    assertThat(new StructureCheck().check(template)).isEmpty();
    var bpmn = Goldens.compiler().compile(template);
    var model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
    assertThat(model.getModelElementsByType(SubProcess.class)).hasSize(STEPS);
    assertThat(model.getModelElementsByType(BpmnShape.class)).hasSizeGreaterThan(STEPS * 7);
  }
}
