package io.jalon.engine.people;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Sight;
import io.jalon.engine.safety.CommandField;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentContentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskAttachmentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps restricted dossiers from who may not see them, in Tasklist, Cockpit and over the engine's
 * REST interface: to the engine a restricted dossier is a tenant ({@link SecludedRuns}), and here
 * whoever asks gets the tenants that they may see at that moment. A task of another one is answered
 * as one that is not there.
 */
public final class Seclusion extends CommandInterceptor {

  private static final CommandField TASK_ID =
      CommandField.named(
          "taskId",
          CompleteTaskCmd.class,
          SubmitTaskFormCmd.class,
          AssignTaskCmd.class,
          ClaimTaskCmd.class,
          DelegateTaskCmd.class,
          ResolveTaskCmd.class,
          GetTaskCommentCmd.class,
          GetTaskCommentsCmd.class,
          GetTaskAttachmentCmd.class,
          GetTaskAttachmentsCmd.class,
          GetTaskAttachmentContentCmd.class,
          AddCommentCmd.class,
          CreateAttachmentCmd.class,
          DeleteAttachmentCmd.class);

  private final Sight sight;
  private final JdbcClient jdbc;

  /** By the one rule, and our own rows of tasks. */
  public Seclusion(Sight sight, JdbcClient jdbc) {
    this.sight = sight;
    this.jdbc = jdbc;
  }

  /** Who asks, with the tenants of the request that is being answered. */
  private static final class Admitted extends Authentication {

    Admitted(Authentication who, List<String> tenants) {
      super(who.getUserId(), who.getGroupIds(), tenants);
    }
  }

  @Override
  public <T> T execute(Command<T> command) {
    var engine = Context.getCommandContext();
    var who = engine.getAuthentication();
    if (who == null || who.getUserId() == null || administers(who)) {
      return next.execute(command);
    }
    if (!(who instanceof Admitted)) {
      admit(engine, who);
    }
    TASK_ID.of(command).ifPresent(task -> check(who.getUserId(), (String) task));
    return next.execute(command);
  }

  private void admit(CommandContext engine, Authentication who) {
    var identity =
        (IdentityServiceImpl) engine.getProcessEngineConfiguration().getIdentityService();
    identity.setAuthentication(new Admitted(who, sight.admits(who.getUserId())));
  }

  private void check(String account, String taskId) {
    if (restricted(taskId).filter(dossier -> !sight.sees(account, dossier)).isPresent()) {
      throw new NullValueException("Cannot find task with id " + taskId + ": task is null");
    }
  }

  /** The dossier of a task, when it is restricted. */
  private Optional<String> restricted(String taskId) {
    return jdbc.sql(
            "select r.dossier_id from task t join dossier_restriction r"
                + " on r.dossier_id = t.dossier_id where t.id = ?")
        .param(taskId)
        .query(String.class)
        .optional();
  }

  private static boolean administers(Authentication who) {
    return who.getGroupIds() != null && who.getGroupIds().contains(Accounts.ADMINISTRATORS);
  }
}
