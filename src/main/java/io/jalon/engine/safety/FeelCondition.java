package io.jalon.engine.safety;

import io.jalon.engine.facts.Decisions;
import io.jalon.engine.facts.LiveFacts;
import io.jalon.expression.Condition;
import io.jalon.expression.Feel;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * A condition on a flow, in FEEL over live data, compiled once when its model is parsed. It reads
 * only the facts that it names, and what it decided is noted for the journal.
 */
public final class FeelCondition implements org.camunda.bpm.engine.impl.Condition {

  private final Condition condition;
  private final String step;
  private final Tools tools;

  /** What a condition is evaluated with. */
  public record Tools(Feel feel, LiveFacts facts, Decisions decisions) {}

  /**
   * A condition.
   *
   * @param condition the compiled FEEL
   * @param step the step whose routes it decides, or empty
   * @param tools what it is evaluated with
   */
  public FeelCondition(Condition condition, String step, Tools tools) {
    this.condition = condition;
    this.step = step;
    this.tools = tools;
  }

  @Override
  public boolean evaluate(DelegateExecution execution) {
    var decision =
        tools.feel().decide(condition, tools.facts().at((ExecutionEntity) execution, step));
    tools.decisions().note(execution.getId(), decision);
    return decision.value();
  }

  @Override
  public boolean evaluate(VariableScope scope, DelegateExecution execution) {
    return evaluate(execution);
  }

  @Override
  public boolean tryEvaluate(VariableScope scope, DelegateExecution execution) {
    return evaluate(execution);
  }
}
