package io.jalon.engine.identity;

import io.jalon.dossier.Accounts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Droits d’accès: what an account may do in Jalon, by its groups. Everybody may {@code act} on
 * their own tasks; partners and contacts belong to no group and get nothing more.
 */
@Component
class GroupPermissions {

  private static final Map<String, List<String>> BY_GROUP =
      Map.of(
          Accounts.CASE_MANAGERS,
          List.of("view", "steer", "launch"),
          Accounts.DESIGNERS,
          List.of("view", "design"),
          Accounts.ADMINISTRATORS,
          List.of("view", "steer", "launch", "design", "administer"));

  private final IdentityService identity;

  GroupPermissions(IdentityService identity) {
    this.identity = identity;
  }

  /** The authorities of an account, for {@code hasAuthority('view')} and the like. */
  List<GrantedAuthority> of(String account) {
    Stream<String> groups =
        identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId);
    return Stream.concat(
            Stream.of("act"), groups.flatMap(g -> BY_GROUP.getOrDefault(g, List.of()).stream()))
        .distinct()
        .<GrantedAuthority>map(SimpleGrantedAuthority::new)
        .toList();
  }
}
