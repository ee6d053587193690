package io.jalon.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/**
 * Gives what is missing and takes nothing back: an administrator may have changed what is there.
 */
@Component
class Grants {

  private final AuthorizationService authorizations;

  Grants(AuthorizationService authorizations) {
    this.authorizations = authorizations;
  }

  void toGroup(String group, Resource resource, String id, Permission... permissions) {
    if (authorizations
            .createAuthorizationQuery()
            .groupIdIn(group)
            .resourceType(resource)
            .resourceId(id)
            .count()
        == 0) {
      Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
      grant.setGroupId(group);
      save(grant, resource, id, permissions);
    }
  }

  void toEverybody(Resource resource, String id, Permission... permissions) {
    if (authorizations
            .createAuthorizationQuery()
            .authorizationType(AUTH_TYPE_GLOBAL)
            .resourceType(resource)
            .resourceId(id)
            .count()
        == 0) {
      Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
      grant.setUserId(ANY);
      save(grant, resource, id, permissions);
    }
  }

  private void save(Authorization grant, Resource resource, String id, Permission... permissions) {
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    authorizations.saveAuthorization(grant);
  }
}
