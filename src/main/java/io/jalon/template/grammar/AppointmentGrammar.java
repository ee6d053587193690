package io.jalon.template.grammar;

import io.jalon.template.ActionKind;
import io.jalon.template.ActionKind.Appointment;
import io.jalon.template.Delay;

/** {@code appointment: { title, at, minutes }}; an hour when nothing else is said. */
final class AppointmentGrammar implements KindGrammar {

  private static final int AN_HOUR = 60;
  private static final int A_DAY = 1_440;

  @Override
  public String key() {
    return "appointment";
  }

  @Override
  public Class<? extends ActionKind> kind() {
    return Appointment.class;
  }

  @Override
  public ActionKind read(Fields action) {
    var appointment = action.fields(key());
    appointment.allow("title", "at", "minutes");
    return new Appointment(
        appointment.text("title", TextKind.TITLE),
        DelayGrammar.required(appointment, "at", Delay.START),
        Numbers.optional(appointment, "minutes", AN_HOUR, A_DAY));
  }
}
