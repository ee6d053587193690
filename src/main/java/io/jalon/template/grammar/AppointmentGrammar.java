package io.jalon.template.grammar;

import io.jalon.template.ActionKind.Appointment;
import io.jalon.template.Delay;
import io.jalon.template.yaml.YamlOut;

/** {@code appointment: { title, at, minutes }}; an hour when nothing else is said. */
final class AppointmentGrammar implements KindGrammar<Appointment> {

  private static final int AN_HOUR = 60;
  private static final int A_DAY = 1_440;

  @Override
  public String key() {
    return "appointment";
  }

  @Override
  public Class<Appointment> kind() {
    return Appointment.class;
  }

  @Override
  public Appointment read(Fields action) {
    var appointment = action.fields(key());
    appointment.allow("title", "at", "minutes");
    return new Appointment(
        appointment.text("title", TextKind.TITLE),
        DelayGrammar.required(appointment, "at", Delay.START),
        Numbers.optional(appointment, "minutes", AN_HOUR, A_DAY));
  }

  @Override
  public Object write(Appointment kind) {
    return YamlOut.braces()
        .and("title", kind.title())
        .and("at", DelayText.of(kind.at()))
        .and("minutes", kind.minutes() == AN_HOUR ? null : Integer.toString(kind.minutes()));
  }
}
