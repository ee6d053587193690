package io.jalon.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the tools of the trade say of a compiled sequence. */
class BpmnLintTest {

  private static final Path HOME = Path.of("src/test/bpmnlint");

  @Test
  void no_rule_of_bpmnlint_is_broken_not_even_by_a_warning(@TempDir Path folder)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
    command.addAll(List.of("--config", ".bpmnlintrc", "--max-warnings", "0"));
    for (var template : Goldens.templates()) {
      var file = folder.resolve(template.id() + ".bpmn");
      Files.writeString(file, Goldens.compiler().compile(template), UTF_8);
      command.add(file.toString());
    }

    var output = folder.resolve("output.txt").toFile();
    var lint =
        new ProcessBuilder(command)
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output)
            .start();

    assertThat(lint.waitFor(2, TimeUnit.MINUTES)).as("bpmnlint answers").isTrue();
    assertThat(lint.exitValue()).as(Files.readString(output.toPath(), UTF_8)).isZero();
  }
}
