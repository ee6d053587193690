package io.jalon.template.grammar;

import io.jalon.template.Always;
import io.jalon.template.Always.AtDate;
import io.jalon.template.Always.OnEvent;
import io.jalon.template.Delay;

/** What holds in every step: {@code { event, when, to }} or {@code { at, alert }}. */
final class AlwaysGrammar {

  private AlwaysGrammar() {}

  static Always read(Fields always) {
    return always.keys().contains("at") ? atDate(always) : onEvent(always);
  }

  private static Always atDate(Fields always) {
    always.allow("at", "alert");
    return new AtDate(DelayGrammar.required(always, "at", Delay.START), always.id("alert"));
  }

  private static Always onEvent(Fields always) {
    always.allow("event", "when", "to");
    return new OnEvent(
        Events.read(always, "event"),
        always.optionalText("when", TextKind.CONDITION),
        always.id("to"));
  }
}
