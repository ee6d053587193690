package io.jalon.compiler.plan;

import io.jalon.template.ActionKind;
import org.springframework.stereotype.Component;

/** An entry in the calendar of the dossier: an effect. */
@Component
class AppointmentPlanner implements ActionPlanner<ActionKind.Appointment> {

  @Override
  public Class<ActionKind.Appointment> kind() {
    return ActionKind.Appointment.class;
  }

  @Override
  public Piece plan(Site site, ActionKind.Appointment appointment) {
    return Effects.piece(
        site,
        Wording.MEET + Label.of(appointment.title()),
        Effects.settings(site)
            .set("title", appointment.title())
            .delay(appointment.at())
            .set("at", Delays.rule(appointment.at()))
            .set("minutes", "" + appointment.minutes())
            .depends(site.step(), appointment.at()));
  }
}
