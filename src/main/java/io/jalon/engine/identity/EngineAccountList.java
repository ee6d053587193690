package io.jalon.engine.identity;

import io.jalon.dossier.AccountList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The people and groups of the engine's identity service, one query for each group. */
@Component
class EngineAccountList implements AccountList {

  private final IdentityService identity;

  EngineAccountList(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public List<Group> groups() {
    return identity.createGroupQuery().list().stream()
        .map(
            group ->
                new Group(
                    group.getId(), Objects.requireNonNullElse(group.getName(), group.getId())))
        .sorted(Comparator.comparing(Group::name).thenComparing(Group::id))
        .toList();
  }

  @Override
  public List<Person> people() {
    var groups = memberships();
    return identity.createUserQuery().list().stream()
        .map(user -> person(user, groups.getOrDefault(user.getId(), Set.of())))
        .sorted(Comparator.comparing(Person::name).thenComparing(Person::account))
        .toList();
  }

  private Map<String, Set<String>> memberships() {
    var groups = new HashMap<String, Set<String>>();
    for (var group : groups()) {
      identity
          .createUserQuery()
          .memberOfGroup(group.id())
          .list()
          .forEach(
              user ->
                  groups.computeIfAbsent(user.getId(), id -> new TreeSet<>()).add(group.name()));
    }
    return groups;
  }

  private static Person person(User user, Set<String> groups) {
    var name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(Objects::nonNull)
            .reduce("", (one, other) -> (one + " " + other).strip());
    return new Person(
        user.getId(),
        name.isEmpty() ? user.getId() : name,
        Objects.requireNonNullElse(user.getEmail(), ""),
        groups);
  }
}
