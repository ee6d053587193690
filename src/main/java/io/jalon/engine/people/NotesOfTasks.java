package io.jalon.engine.people;

import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;

import io.jalon.engine.safety.CommandField;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens the comments and attachments of a task to those who may read the task: these commands of
 * the engine ask for no right (F-95).
 */
public final class NotesOfTasks extends CommandInterceptor {

  private static final CommandField TASK_ID =
      CommandField.named(
          "taskId",
          GetTaskCommentCmd.class,
          GetTaskCommentsCmd.class,
          GetTaskAttachmentCmd.class,
          GetTaskAttachmentsCmd.class,
          GetTaskAttachmentContentCmd.class,
          AddCommentCmd.class,
          CreateAttachmentCmd.class,
          DeleteAttachmentCmd.class);

  private final JdbcClient jdbc;

  /** Looks tasks that are over up in our own rows. */
  public NotesOfTasks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public <T> T execute(Command<T> command) {
    TASK_ID.of(command).ifPresent(taskId -> check(Context.getCommandContext(), (String) taskId));
    return next.execute(command);
  }

  /** Only those who come through REST or Tasklist are known to the engine, and checked. */
  private void check(CommandContext engine, String taskId) {
    if (engine.getAuthentication() == null) {
      return;
    }
    var task = engine.getTaskManager().findTaskById(taskId);
    if (task != null) {
      engine
          .getProcessEngineConfiguration()
          .getCommandCheckers()
          .forEach(checker -> checker.checkReadTask(task));
    } else if (unseen(engine, taskId)) {
      throw new AuthorizationException(
          "La tâche ne vous est pas ouverte / the task is not open to you: " + taskId);
    }
  }

  /** Of a task that is over, those who may read the history of its process. */
  private boolean unseen(CommandContext engine, String taskId) {
    return jdbc.sql("select r.template_id from task t join run r on r.id = t.run_id where t.id = ?")
        .param(taskId)
        .query(String.class)
        .optional()
        .filter(
            process ->
                engine
                    .getAuthorizationManager()
                    .isAuthorized(READ_HISTORY, Resources.PROCESS_DEFINITION, process))
        .isEmpty();
  }
}
