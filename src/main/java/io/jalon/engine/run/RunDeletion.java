package io.jalon.engine.run;

import io.jalon.engine.safety.CommandField;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessDefinitionsByIdsCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;

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

  private static final CommandField JOB_ID = CommandField.named("jobId", ExecuteJobsCmd.class);

  private RunDeletion() {}

  static boolean underWay() {
    var command = Context.getCommandInvocationContext().getCommand();
    return COMMANDS.stream().anyMatch(type -> type.isInstance(command)) || batch(command);
  }

  private static boolean batch(Command<?> command) {
    return JOB_ID
        .of(command)
        .flatMap(
            id ->
                Optional.ofNullable(
                    Context.getCommandContext().getJobManager().findJobById((String) id)))
        .filter(job -> Batch.TYPE_PROCESS_INSTANCE_DELETION.equals(job.getJobHandlerType()))
        .isPresent();
  }
}
