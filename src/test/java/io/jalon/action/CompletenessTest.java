package io.jalon.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.Database;
import io.jalon.template.ActionKind;
import io.jalon.template.Delay;
import io.jalon.template.HttpRequest;
import io.jalon.template.SendMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every kind of action of the template language has its class. */
class CompletenessTest {

  private static final Delay SOON =
      new Delay(1, Delay.Unit.DAYS, Delay.Direction.AFTER, Delay.START);

  private static final List<ActionKind> KINDS =
      List.of(
          new ActionKind.Task("t", "", null),
          new ActionKind.Validation("t", "", null, List.of(), 1),
          new ActionKind.Check("t", "", null),
          new ActionKind.RequestDocument("t", "", "d", null),
          new SendMessage("m", "r", true),
          new ActionKind.Notify("r", "t"),
          new ActionKind.Appointment("t", SOON, 30),
          new ActionKind.CreateDocument("m"),
          new ActionKind.SetField("dossier.solde", "1"),
          new ActionKind.SetStatus("clos"),
          new ActionKind.LaunchSequence("s", true),
          new HttpRequest("GET", "https://x.fr/", Map.of(), "", "", 20, 4, List.of()),
          new ActionKind.AwaitEvent("e"));

  @Test
  void no_kind_is_forgotten() {
    assertThat(KINDS.stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrder(ActionKind.class.getPermittedSubclasses());
    try (var story = new TestActions(Database.H2)) {
      var kinds = story.bean(ActionKinds.class);
      assertThat(KINDS.stream().map(ActionKind::key).filter(kind -> !kind.equals("await")))
          .allMatch(kind -> kinds.isEffect(kind) || kinds.isHumanAction(kind));
      assertThat(Arrays.asList("vote", "validate-message")).allMatch(kinds::isHumanAction);
      assertThat(Arrays.asList("remind", "alert", "switch")).allMatch(kinds::isEffect);
    }
  }
}
