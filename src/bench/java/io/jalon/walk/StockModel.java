package io.jalon.walk;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;

/**
 * The sequence of {@link JalonSide} as a developer writes it: steps of a message sent apart and a
 * user task side by side, and after each a choice by the task's result.
 */
final class StockModel {

  private StockModel() {}

  static BpmnModelInstance model() {
    AbstractFlowNodeBuilder<?, ?> at = Bpmn.createExecutableProcess("walk").startEvent("launched");
    for (int i = 1; i <= Settings.STEPS; i++) {
      at = step(at, i);
    }
    return at.endEvent("done").done();
  }

  /** A task that begins a day later. */
  static BpmnModelInstance timer() {
    return Bpmn.createExecutableProcess("timer")
        .startEvent("launched")
        .subProcess("step")
        .embeddedSubProcess()
        .startEvent("step_start")
        .intermediateCatchEvent("later")
        .timerWithDuration("P1D")
        .userTask("call")
        .name("Appeler M. Jean Vert")
        .camundaAssignee("camille")
        .endEvent("called")
        .subProcessDone()
        .endEvent("done")
        .done();
  }

  private static AbstractFlowNodeBuilder<?, ?> step(AbstractFlowNodeBuilder<?, ?> before, int i) {
    return before
        .subProcess("step_" + i)
        .embeddedSubProcess()
        .startEvent("step_" + i + "_start")
        .parallelGateway("fork_" + i)
        .serviceTask("mail_" + i)
        .camundaAsyncBefore()
        .camundaClass(NoOp.class.getName())
        .endEvent("mailed_" + i)
        .moveToNode("fork_" + i)
        .userTask("call_" + i)
        .name("Appeler M. Jean Vert")
        .camundaAssignee("camille")
        .endEvent("called_" + i)
        .subProcessDone()
        .exclusiveGateway("routes_" + i)
        .condition("refused", "${result_" + i + " == 'non'}")
        .endEvent("given_up_" + i)
        .moveToNode("routes_" + i)
        .condition("agreed", "${result_" + i + " == 'oui'}");
  }

  /** Sends nothing. */
  public static final class NoOp implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {}
  }
}
