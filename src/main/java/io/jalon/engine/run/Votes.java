package io.jalon.engine.run;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.parse.Settings;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the votes of an action that several roles are asked to approve, of which some suffice. */
@Component
class Votes {

  private final Outcomes outcomes;

  Votes(Outcomes outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Makes an answer the outcome of its action: at once, or when it is a vote as soon as it decides.
   *
   * @param at the execution of the answered task
   * @param task the settings of that task
   * @param status in lower case
   * @param result the key of the result, or {@code null}
   */
  void settle(ExecutionEntity at, Settings task, String status, @Nullable String result) {
    if (task.kind().equals("vote")) {
      cast(at, task, status);
    } else {
      outcomes.keep(at, task.action(), status, result);
    }
  }

  /**
   * Counts a vote, and decides the action when enough have approved, or when too few can still do
   * so.
   *
   * @param at the execution of the vote's task
   * @param vote the settings of that task
   * @param status how it was cast: {@code validated}, or anything else against
   */
  private void cast(ExecutionEntity at, Settings vote, String status) {
    var action = vote.action();
    var run = at.getProcessInstance();
    run.setVariable(Variables.vote(action, vote.get("jalon.vote")), status);
    var ballot = Settings.of(at.getProcessDefinition().findActivity(action));
    int voters = Integer.parseInt(ballot.get("jalon.voters"));
    int needed = Integer.parseInt(ballot.get("jalon.needed"));
    if (count(run, action, voters, true) >= needed) {
      outcomes.keep(at, action, "validated", null);
    } else if (count(run, action, voters, false) > voters - needed) {
      outcomes.keep(at, action, "refused", null);
    }
  }

  private static long count(ExecutionEntity run, String action, int voters, boolean approving) {
    return IntStream.rangeClosed(1, voters)
        .mapToObj(i -> run.getVariable(Variables.vote(action, String.valueOf(i))))
        .filter(cast -> cast != null && cast.equals("validated") == approving)
        .count();
  }
}
