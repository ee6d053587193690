package io.jalon.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.engine.people.Ahead.Coming;
import io.jalon.template.Action;
import io.jalon.template.ActionKind;
import io.jalon.template.Always;
import io.jalon.template.End;
import io.jalon.template.RoleKind;
import io.jalon.template.Route;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Step;
import io.jalon.template.Until;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-104")
class AheadTest {

  @Test
  void a_launch_can_meet_what_the_first_step_leads_to_and_nothing_else() {
    assertThat(ids(ahead(step("a", "b"), step("b", "fin"), step("seule", "fin")).all()))
        .containsExactly("a1", "a2", "b1", "b2");
  }

  @Test
  void what_is_over_in_a_step_does_not_come_again_unless_a_way_leads_back() {
    var straight = ahead(step("a", "b"), step("b", "fin"));
    var loop = ahead(step("a", "b"), step("b", "a", "fin"));
    assertThat(from(straight, "a", "a1")).containsExactly("a2", "b1", "b2");
    assertThat(from(loop, "a", "a1")).containsExactly("a2", "a1", "b1", "b2");
  }

  @Test
  void what_follows_for_certain_is_where_one_way_alone_leads() {
    var ahead = ahead(step("a", "b"), step("b", "c", "fin"), step("c", "fin"));
    assertThat(ahead.certain(Set.of("a"))).containsExactly("b");
    assertThat(ahead.certain(Set.of("b"))).isEmpty();
  }

  @Test
  void an_event_that_holds_in_every_step_is_a_way_too() {
    var steps = List.of(step("a", "fin"), step("soldee", "fin"));
    var always = List.<Always>of(new Always.OnEvent("payment_received", null, "soldee"));
    assertThat(from(new Ahead(template(always, steps)), "a", "a1"))
        .containsExactly("a2", "soldee1", "soldee2");
  }

  @Test
  void an_open_action_that_outlives_its_step_is_still_there() {
    var ahead = ahead(step("a", "b"), step("b", "fin"));
    assertThat(ids(ahead.from(Set.of("b"), action -> true, Set.of("a2"))))
        .containsExactly("a2", "b1", "b2");
  }

  private static List<String> from(Ahead ahead, String step, String over) {
    return ids(ahead.from(Set.of(step), action -> !action.id().equals(over), Set.of()));
  }

  private static List<String> ids(List<Coming> coming) {
    return coming.stream().map(c -> c.action().id()).toList();
  }

  private static Ahead ahead(Step... steps) {
    return new Ahead(template(List.of(), List.of(steps)));
  }

  private static SequenceTemplate template(List<Always> always, List<Step> steps) {
    var places = new java.util.ArrayList<io.jalon.template.Target>(steps);
    places.add(new End("fin", "Fin"));
    return new SequenceTemplate(
        "t", "T", "", Map.of("r", RoleKind.INTERNAL), List.of(), Map.of(), always, places);
  }

  private static Step step(String id, String... to) {
    var routes = Arrays.stream(to).map(place -> new Route(null, place, null)).toList();
    return new Step(id, id, List.of(action(id + 1), action(id + 2)), Until.ALL, null, routes);
  }

  private static Action action(String id) {
    return new Action(id, "r", new ActionKind.Task(id, "", null), Map.of());
  }
}
