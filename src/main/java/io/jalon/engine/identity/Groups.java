package io.jalon.engine.identity;

import static io.jalon.dossier.Accounts.ADMINISTRATORS;
import static io.jalon.dossier.Accounts.CASE_MANAGERS;
import static io.jalon.dossier.Accounts.DESIGNERS;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The groups and what the engine lets them reach, kept at each start. Partners belong to no group:
 * they open Tasklist and see the tasks that are assigned to them, by the engine's own rule.
 */
@Component
class Groups implements SmartInitializingSingleton {

  private final IdentityService identity;
  private final Grants grants;
  private final ReadyFilters filters;
  private final StartupLock lock;

  Groups(IdentityService identity, Grants grants, ReadyFilters filters, StartupLock lock) {
    this.identity = identity;
    this.grants = grants;
    this.filters = filters;
    this.lock = lock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    lock.run(this::prepare);
  }

  private void prepare() {
    group(ADMINISTRATORS, "Administrateurs", "SYSTEM");
    group(CASE_MANAGERS, "Gestionnaires", "WORKFLOW");
    group(DESIGNERS, "Concepteurs", "WORKFLOW");
    for (Resources resource : Resources.values()) {
      grants.toGroup(ADMINISTRATORS, resource, ANY, Permissions.ALL);
    }
    List.of(CASE_MANAGERS, DESIGNERS).forEach(this::reading);
    steering(CASE_MANAGERS);
    grants.toEverybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    filters.create();
  }

  private void reading(String group) {
    grants.toGroup(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grants.toGroup(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    grants.toGroup(
        group,
        Resources.PROCESS_DEFINITION,
        ANY,
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_INSTANCE,
        ProcessDefinitionPermissions.READ_HISTORY);
    grants.toGroup(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ);
  }

  /** Who steers may do any task in Tasklist as in Jalon, where it is told whose it was (F-26). */
  private void steering(String group) {
    grants.toGroup(group, Resources.TASK, ANY, TaskPermissions.READ, TaskPermissions.TASK_WORK);
  }

  private void group(String id, String name, String type) {
    if (identity.createGroupQuery().groupId(id).count() == 0) {
      Group group = identity.newGroup(id);
      group.setName(name);
      group.setType(type);
      identity.saveGroup(group);
    }
  }
}
