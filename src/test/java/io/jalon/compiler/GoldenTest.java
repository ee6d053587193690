package io.jalon.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.jalon.compiler.plan.Planners;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.assertj3.XmlAssert;

/** Each construct compiles to the plan and the BPMN beside it. */
class GoldenTest {

  private final SequenceCompiler compiler = Goldens.compiler();

  static List<String> constructs() {
    return Goldens.constructs();
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void the_plan_is_the_one_in_the_folder(String construct) {
    var plan = Planners.standard().plan(Goldens.template(construct)).toString();

    assertThat(plan).isEqualTo(Goldens.expected(Goldens.file(construct, "plan.txt"), plan));
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void the_bpmn_is_the_one_in_the_folder(String construct) {
    var bpmn = compiler.compile(Goldens.template(construct));

    var expected = Goldens.expected(Goldens.file(construct, "expected.bpmn"), bpmn);
    XmlAssert.assertThat(bpmn).and(expected).ignoreWhitespace().areIdentical();
  }

  static List<String> shipped() {
    return Goldens.shipped();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_sequence_stands_beside_its_diagram(String name) {
    var bpmn = compiler.compile(Goldens.parse(Goldens.read(Goldens.shipped(name, ".yaml"))));

    var expected = Goldens.expected(Goldens.shipped(name, ".bpmn"), bpmn);
    XmlAssert.assertThat(bpmn).and(expected).ignoreWhitespace().areIdentical();
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void the_same_template_always_compiles_to_the_same_text(String construct) {
    var once = compiler.compile(Goldens.template(construct));

    assertThat(Goldens.compiler().compile(Goldens.template(construct))).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("constructs")
  void the_bpmn_is_valid_by_its_schema(String construct) {
    var bpmn = compiler.compile(Goldens.template(construct));

    assertThatCode(() -> Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(UTF_8))))
        .doesNotThrowAnyException();
  }
}
