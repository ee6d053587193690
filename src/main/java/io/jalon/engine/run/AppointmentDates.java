package io.jalon.engine.run;

import io.jalon.dossier.Appointment;
import io.jalon.dossier.Appointments;
import io.jalon.dossier.RepereSet;
import io.jalon.engine.parse.Settings;
import io.jalon.run.Runs;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the appointments of running sequences with the repère that they are counted from. */
@Component
class AppointmentDates {

  private final ProcessEngine engine;
  private final Runs runs;
  private final Appointments appointments;
  private final StartResolution starts;

  AppointmentDates(
      ProcessEngine engine, Runs runs, Appointments appointments, StartResolution starts) {
    this.engine = engine;
    this.runs = runs;
    this.appointments = appointments;
    this.starts = starts;
  }

  @EventListener
  void moved(RepereSet event) {
    for (var run : runs.activeOn(event.dossierId())) {
      for (var appointment : appointments.depending(run.id(), event.repereId())) {
        move(run.id(), appointment);
      }
    }
  }

  private void move(String runId, Appointment appointment) {
    EngineState.inside(
        engine,
        state -> {
          ExecutionEntity run = state.getExecutionManager().findExecutionById(runId);
          var at = starts.at(run, new Settings(Map.of()), appointment.rule());
          appointments.move(appointment.id(), at);
          return null;
        });
  }
}
