package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.compiler.plan.Planners;
import java.util.List;
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
}
