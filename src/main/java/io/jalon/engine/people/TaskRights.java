package io.jalon.engine.people;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Who may work on a task, in Tasklist and over the engine's REST interface: the engine gives this
 * right to whoever gets a task, and here takes it back from whoever loses it (F-26, F-95).
 */
public final class TaskRights extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity @Nullable [] newTaskAssignee(
      Task task, @Nullable String before, @Nullable String now) {
    if (before != null && !before.equals(now)) {
      rights().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), before);
    }
    return super.newTaskAssignee(task, before, now);
  }

  @Override
  public AuthorizationEntity @Nullable [] deleteTaskUserIdentityLink(
      Task task, String user, String type) {
    if (!user.equals(task.getAssignee())) {
      rights().deleteAuthorizationsByResourceIdAndUserId(TASK, task.getId(), user);
    }
    return super.deleteTaskUserIdentityLink(task, user, type);
  }

  @Override
  public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(
      Task task, String group, String type) {
    rights().deleteAuthorizationsByResourceIdAndGroupId(TASK, task.getId(), group);
    return super.deleteTaskGroupIdentityLink(task, group, type);
  }

  /** A task that is being created has no right but those given in the same transaction. */
  @Override
  protected @Nullable AuthorizationEntity getGrantAuthorizationByUserId(
      String user, Resource resource, String id) {
    var known = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
    var task = resource == TASK ? known.get(TaskEntity.class, id) : null;
    if (task == null || known.getCachedEntity(task).getEntityState() != DbEntityState.TRANSIENT) {
      return super.getGrantAuthorizationByUserId(user, resource, id);
    }
    return known.getEntitiesByType(AuthorizationEntity.class).stream()
        .filter(right -> id.equals(right.getResourceId()) && user.equals(right.getUserId()))
        .findFirst()
        .orElse(null);
  }

  private static AuthorizationManager rights() {
    return Context.getCommandContext().getAuthorizationManager();
  }
}
