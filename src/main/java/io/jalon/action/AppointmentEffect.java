package io.jalon.action;

import io.jalon.dossier.Appointments;
import io.jalon.dossier.Appointments.NewAppointment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters an appointment in the calendar of the dossier (F-118). */
@Component
class AppointmentEffect implements Effect {

  private final ActionTexts texts;
  private final Appointments appointments;

  AppointmentEffect(ActionTexts texts, Appointments appointments) {
    this.texts = texts;
    this.appointments = appointments;
  }

  @Override
  public String kind() {
    return "appointment";
  }

  /** It has no date while its repère is not set; {@link Appointments#move} gives it one later. */
  @Override
  public Outcome run(ActionContext context) {
    var rule = context.setting("jalon.at");
    appointments.enter(
        new NewAppointment(
            context.place(),
            context.dossierId(),
            texts.line(context, context.setting("jalon.title")),
            context.dates().at(rule),
            Integer.parseInt(context.setting("jalon.minutes")),
            rule,
            orNull(context.setting("jalon.depends"))));
    return Outcome.DONE;
  }

  private static @Nullable String orNull(String setting) {
    return setting.isEmpty() ? null : setting;
  }
}
