package io.jalon.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.template.ActionKind.SendMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ShippedSequenceTest {

  private static SequenceTemplate shipped() throws IOException {
    var reading =
        new TemplateReader().read(Files.readString(Path.of("processes/contentieux_locatif.yaml")));
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.template());
  }

  @Test
  void theShippedSequenceHasNoProblem() throws IOException {
    assertThat(new StructureCheck().check(shipped())).isEmpty();
  }

  @Test
  @Tag("F-91")
  void itInvolvesIntervenantsOfEveryKind() throws IOException {
    assertThat(shipped().roles().values()).contains(RoleKind.values());
  }

  @Test
  void itStartsWithATaskOfTheGestionnaireBesideAnAutomaticMessage() throws IOException {
    var first = shipped().steps().get(0);
    assertThat(first.actions()).extracting(Action::role).containsOnly("gestionnaire");
    assertThat(first.actions()).extracting(action -> action.kind().human()).contains(true, false);
    assertThat(first.actions())
        .filteredOn(action -> action.kind() instanceof SendMessage)
        .extracting(Action::id)
        .containsExactly("courriel_relance");
  }
}
