package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.people.SecludedRuns;
import io.jalon.engine.rows.LockedRun;
import io.jalon.run.Runs;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.stereotype.Component;

/**
 * Writes the row of a run when it starts and when it ends, and refuses a start that is not Jalon's
 * launch.
 */
@Component
class RunListener implements ExecutionListener {

  private final LaunchPermit permit;
  private final Runs runs;
  private final SequenceEnds ends;
  private final Endings endings;
  private final SecludedRuns secluded;

  RunListener(
      LaunchPermit permit, Runs runs, SequenceEnds ends, Endings endings, SecludedRuns secluded) {
    this.secluded = secluded;
    this.endings = endings;
    this.permit = permit;
    this.runs = runs;
    this.ends = ends;
  }

  @Override
  public void notify(DelegateExecution execution) {
    if (execution.getEventName().equals(EVENTNAME_START)) {
      start((ExecutionEntity) execution);
    } else {
      end((ExecutionEntity) execution);
    }
  }

  private void start(ExecutionEntity execution) {
    var key = execution.getProcessDefinition().getKey();
    var origin =
        permit
            .use(key)
            .orElseThrow(
                () ->
                    new BadUserRequestException(
                        "« "
                            + key
                            + " » se lance depuis le dossier / is launched from the dossier"));
    LockedRun.isMade(execution.getProcessInstanceId());
    runs.started(execution.getProcessInstanceId(), origin);
    secluded.launched(execution.getProcessInstanceId(), origin.dossierId());
  }

  private void end(ExecutionEntity execution) {
    var ending = endings.of(execution.getId());
    if (ending.isPresent()) {
      runs.ended(execution.getId(), ending.get().kind(), ending.get().reason());
    } else if (execution.isCanceled()) {
      runs.ended(execution.getId(), "interrupted", execution.getDeleteReason());
    } else {
      runs.ended(execution.getId(), "reached", null);
    }
    var reached = execution.getVariable(Variables.END);
    runs.find(execution.getId())
        .ifPresent(run -> ends.tell(run, reached == null ? "interrupted" : reached.toString()));
  }
}
