package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is declared is used somewhere: roles, repères, messages. */
final class UnusedWords implements Rule {

  private static final Pattern ROLE =
      Pattern.compile("\\bintervenant\\s*\\.\\s*([A-Za-z_][A-Za-z0-9_]*)");

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    return Stream.of(roles(template), reperes(template), messages(template)).flatMap(s -> s);
  }

  private static Stream<Problem> roles(SequenceTemplate template) {
    var used = new HashSet<String>();
    RoleUse.all(template).forEach(use -> used.add(use.role()));
    Texts.all(template)
        .values()
        .forEach(text -> ROLE.matcher(text).results().forEach(use -> used.add(use.group(1))));
    return unused("role.unused", "roles.", template.roles().keySet(), used);
  }

  private static Stream<Problem> reperes(SequenceTemplate template) {
    var used =
        DeclaredReperes.uses(template).values().stream()
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    return IntStream.range(0, template.reperes().size())
        .filter(i -> !used.contains(template.reperes().get(i)))
        .mapToObj(
            i -> Problem.warning("repere.unused", "reperes[" + i + "]", template.reperes().get(i)));
  }

  private static Stream<Problem> messages(SequenceTemplate template) {
    var used = Set.copyOf(KnownMessages.uses(template).values());
    return unused("message.unused", "messages.", template.messages().keySet(), used);
  }

  private static Stream<Problem> unused(
      String code, String path, Set<String> declared, Set<String> used) {
    return declared.stream()
        .filter(id -> !used.contains(id))
        .map(id -> Problem.warning(code, path + id, id));
  }
}
