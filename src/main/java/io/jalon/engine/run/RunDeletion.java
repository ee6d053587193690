package io.jalon.engine.run;

import java.util.Set;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Whether whole runs are being deleted, from Cockpit, by REST or by one of the engine's batches:
 * the engine deletes their tasks first, while nothing of the runs themselves tells it yet.
 */
final class RunDeletion {

  private static final Set<Class<?>> COMMANDS =
      Set.of(
          AbstractDeleteProcessInstanceCmd.class,
          AbstractDeleteProcessDefinitionCmd.class,
          DeleteProcessDefinitionsByIdsCmd.class,
          DeleteDeploymentCmd.class);

  private RunDeletion() {}

  static boolean underWay() {
    var command = Context.getCommandInvocationContext().getCommand();
    return COMMANDS.stream().anyMatch(type -> type.isInstance(command)) || batch();
  }

  private static boolean batch() {
    var job = Context.getCommandContext().getCurrentJob();
    return job != null && Batch.TYPE_PROCESS_INSTANCE_DELETION.equals(job.getJobHandlerType());
  }
}
