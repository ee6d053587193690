package io.jalon.engine.identity;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.ProvidedAccounts;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of a provider's people, kept by the engine's identity service like all others. */
@Component
class EngineProvidedAccounts implements ProvidedAccounts {

  private static final int LONGEST_SUBJECT = 255;
  private static final int PASSWORD_BYTES = 32;

  private final IdentityService identity;
  private final EngineAccounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  EngineProvidedAccounts(
      IdentityService identity, EngineAccounts accounts, JdbcClient jdbc, Clock clock) {
    this.identity = identity;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public String signIn(Person person, boolean takeExisting) {
    if (Accounts.TEAMS.stream().noneMatch(person.groups()::contains)) {
      throw new Refused(Refusal.NO_GROUP);
    }
    if (person.subject().isBlank() || person.subject().length() > LONGEST_SUBJECT) {
      throw new Refused(Refusal.BAD_ACCOUNT);
    }
    var account = linked(person).orElseGet(() -> link(person, takeExisting));
    var user = accounts.find(account).orElseThrow(() -> new Refused(Refusal.GONE));
    user.setFirstName(person.firstName());
    user.setLastName(person.lastName());
    user.setEmail(person.email());
    identity.saveUser(user);
    regroup(account, person.groups());
    return account;
  }

  private Optional<String> linked(Person person) {
    return jdbc.sql("select account from provided_account where issuer = ? and subject = ?")
        .params(person.issuer(), person.subject())
        .query(String.class)
        .optional();
  }

  private String link(Person person, boolean takeExisting) {
    var account = person.account();
    if (!SignIn.isAccount(account)) {
      throw new Refused(Refusal.BAD_ACCOUNT);
    }
    if (accounts.find(account).isPresent() && (!takeExisting || isLinked(account))) {
      throw new Refused(Refusal.TAKEN);
    }
    // Nobody knows this password: the provider is the only way in.
    accounts.create(
        new Accounts.Account(account, person.firstName(), person.lastName(), "", Set.of()),
        RandomPassword.of(PASSWORD_BYTES));
    jdbc.sql(
            "insert into provided_account (issuer, subject, account, linked_at) values (?, ?, ?, ?)")
        .params(person.issuer(), person.subject(), account, Timestamp.from(clock.instant()))
        .update();
    return account;
  }

  private boolean isLinked(String account) {
    return jdbc.sql("select count(*) from provided_account where account = ?")
            .param(account)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void regroup(String account, Set<String> wanted) {
    var now =
        identity.createGroupQuery().groupMember(account).list().stream().map(Group::getId).toList();
    // Other groups are Admin's.
    for (var group : Accounts.TEAMS) {
      if (wanted.contains(group) && !now.contains(group)) {
        identity.createMembership(account, group);
      } else if (!wanted.contains(group) && now.contains(group)) {
        identity.deleteMembership(account, group);
      }
    }
  }
}
