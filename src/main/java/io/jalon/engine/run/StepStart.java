package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A step that begins later than it is entered: from then on its delays count. */
@Component
class StepStart {

  private final ObjectProvider<ManagementService> jobs;
  private final Clock clock;

  StepStart(ObjectProvider<ManagementService> jobs, Clock clock) {
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Makes now the step's anchor {@code start}, and moves the timers that count from it. */
  void begin(ExecutionEntity inside, String step) {
    var scope = scope(inside, step);
    scope.setVariableLocal(Variables.enteredAt(step), Date.from(clock.instant()));
    scope.setVariableLocal(Variables.openedAt(step), Date.from(clock.instant()));
    Context.getCommandContext().getJobManager().findJobsByExecutionId(scope.getId()).stream()
        .filter(TimerEntity.class::isInstance)
        .filter(timer -> countsFromStart(scope, (TimerEntity) timer))
        .forEach(timer -> jobs.getObject().recalculateJobDuedate(timer.getId(), false));
  }

  private static boolean countsFromStart(ExecutionEntity scope, TimerEntity timer) {
    var settings = Settings.of(scope.getProcessDefinition().findActivity(timer.getActivityId()));
    return settings.kind().equals("deadline") && settings.depends().isEmpty();
  }

  private static ExecutionEntity scope(ExecutionEntity inside, String step) {
    var scope = inside;
    while (!scope.hasVariableLocal(Variables.enteredAt(step))) {
      scope = scope.getParent();
    }
    return scope;
  }
}
