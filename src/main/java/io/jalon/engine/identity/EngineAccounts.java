package io.jalon.engine.identity;

import io.jalon.dossier.Accounts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts, kept by the engine's identity service, so that Admin manages the same people. */
@Component
class EngineAccounts implements Accounts {

  private final IdentityService identity;
  private final ProcessEngine engine;

  EngineAccounts(IdentityService identity, ProcessEngine engine) {
    this.identity = identity;
    this.engine = engine;
  }

  @Override
  public boolean none() {
    return identity.createUserQuery().count() == 0;
  }

  @Override
  @Transactional
  public void create(Account account, String password) {
    if (find(account.id()).isPresent()) {
      return;
    }
    User user = identity.newUser(account.id());
    user.setFirstName(account.firstName());
    user.setLastName(account.lastName());
    user.setEmail(account.email());
    user.setPassword(password);
    identity.saveUser(user);
    account.groups().forEach(group -> identity.createMembership(account.id(), group));
  }

  @Override
  public Optional<String> displayName(String accountId) {
    return find(accountId).map(EngineAccounts::name);
  }

  @Override
  public Set<String> groups(String accountId) {
    return identity.createGroupQuery().groupMember(accountId).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  @Override
  public boolean opens(String accountId, String password) {
    return find(accountId)
        .map(UserEntity.class::cast)
        .filter(user -> matches(user, password))
        .isPresent();
  }

  /** As the engine does it, without counting towards its lock of accounts. */
  private boolean matches(UserEntity user, String password) {
    var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return settings
        .getPasswordManager()
        .check(EncryptionUtil.saltPassword(password, user.getSalt()), user.getPassword());
  }

  Optional<User> find(String accountId) {
    return Optional.ofNullable(identity.createUserQuery().userId(accountId).singleResult());
  }

  private static String name(User user) {
    String first = user.getFirstName() == null ? "" : user.getFirstName();
    String last = user.getLastName() == null ? "" : user.getLastName();
    String name = (first + " " + last).strip();
    return name.isEmpty() ? user.getId() : name;
  }
}
