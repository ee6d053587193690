package io.jalon.engine.identity;

import io.jalon.token.AccountPermissions;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The permissions of accounts that are still there. */
@Component
class PermissionsNow implements AccountPermissions {

  private final IdentityService identity;
  private final GroupPermissions permissions;

  PermissionsNow(IdentityService identity, GroupPermissions permissions) {
    this.identity = identity;
    this.permissions = permissions;
  }

  @Override
  public Set<String> of(String account) {
    return identity.createUserQuery().userId(account).count() == 0
        ? Set.of()
        : permissions.of(account).stream()
            .map(GrantedAuthority::getAuthority)
            .collect(Collectors.toSet());
  }
}
