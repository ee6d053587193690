package io.jalon.template.grammar;

import io.jalon.template.Delay;
import io.jalon.template.End;
import io.jalon.template.Step;
import io.jalon.template.Target;

/** A step, or an end. */
final class PlaceGrammar {

  private static final int MAX_PARTS = 50;

  private final ActionGrammar actions = new ActionGrammar();

  Target read(Fields place) {
    return place.keys().contains("end") ? end(place) : step(place);
  }

  private static End end(Fields place) {
    place.allow("id", "end", "switch");
    var switchTo = place.keys().contains("switch") ? place.id("switch") : null;
    return new End(place.id("id"), place.text("end", TextKind.NAME), switchTo);
  }

  private Step step(Fields place) {
    place.allow("id", "name", "start", "actions", "until", "deadline", "routes");
    var id = place.id("id");
    var name = place.optionalText("name", TextKind.NAME);
    return new Step(
        id,
        name == null ? id : name,
        place.optionalList("actions", MAX_PARTS, actions::read),
        UntilGrammar.read(place),
        DelayGrammar.read(place, "start", Delay.START),
        DelayGrammar.read(place, "deadline", Delay.START),
        place.list("routes", MAX_PARTS, RouteGrammar::read));
  }
}
