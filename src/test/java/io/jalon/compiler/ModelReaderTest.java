package io.jalon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.SequenceTemplate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was compiled is read back as it was written. */
class ModelReaderTest {

  private final ModelReader reader = new ModelReader(Goldens.compiler());

  static List<SequenceTemplate> templates() {
    return Goldens.templates();
  }

  @ParameterizedTest
  @MethodSource("templates")
  @Tag("F-48")
  void a_compiled_template_is_read_back(SequenceTemplate template) {
    var read = reader.read(Goldens.compiler().compile(template));
    assertThat(read.problems()).isEmpty();
    assertThat(read.template()).isEqualTo(template);
    assertThat(read.misfits()).isEmpty();
  }
}
