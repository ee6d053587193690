package io.jalon.engine.publish;

import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import io.jalon.template.CalledSequence;
import io.jalon.template.Nearest;
import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateSummary;
import io.jalon.template.TemplateUses;
import io.jalon.template.Templates;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a template names is there in its office: functions come from the registry (F-12), repères
 * from their list (F-13), and a sequence that it calls exists (F-59).
 */
@Component
record OfficeCheck(Roles roles, Reperes reperes, Templates templates) {

  Stream<Problem> problems(SequenceTemplate template) {
    var all = roles.list();
    var known = all.stream().map(Role::id).collect(Collectors.toSet());
    var dates = reperes.definitions().stream().map(Repere::id).collect(Collectors.toSet());
    return Stream.of(
            roles(template, known),
            archived(template, all),
            reperes(template, dates),
            sequences(template, byId()))
        .flatMap(Function.identity());
  }

  private Map<String, TemplateSummary> byId() {
    return templates.all().stream()
        .collect(Collectors.toMap(TemplateSummary::id, Function.identity()));
  }

  /** Functions that the registry does not have. */
  static Stream<Problem> roles(SequenceTemplate template, Set<String> registry) {
    return template.roles().keySet().stream()
        .filter(role -> !registry.contains(role))
        .map(role -> Problem.error("role.unregistered", "roles." + role, role));
  }

  /** Functions that the office has archived: what names them goes on, but should be told. */
  static Stream<Problem> archived(SequenceTemplate template, List<Role> registry) {
    return registry.stream()
        .filter(role -> role.archived() && template.roles().containsKey(role.id()))
        .map(role -> Problem.warning("role.archived", "roles." + role.id(), role.label()));
  }

  /** Repères that are not defined. */
  static Stream<Problem> reperes(SequenceTemplate template, Set<String> defined) {
    return IntStream.range(0, template.reperes().size())
        .filter(i -> !defined.contains(template.reperes().get(i)))
        .mapToObj(
            i ->
                Problem.error(
                    "repere.unregistered", "reperes[" + i + "]", template.reperes().get(i)));
  }

  /** Called sequences that do not exist, or of which nothing is published yet. */
  static Stream<Problem> sequences(SequenceTemplate template, Map<String, TemplateSummary> known) {
    return TemplateUses.sequences(template).stream()
        .filter(call -> !call.sequence().equals(template.id()))
        .flatMap(call -> problem(call, known));
  }

  private static Stream<Problem> problem(CalledSequence call, Map<String, TemplateSummary> known) {
    var called = known.get(call.sequence());
    if (called == null) {
      var nearest = Nearest.to(call.sequence(), known.keySet());
      return Stream.of(
          Problem.error("sequence.unknown", call.path(), call.sequence(), call.caller(), nearest));
    }
    if (called.retired()) {
      return Stream.of(
          Problem.warning("sequence.retired", call.path(), call.sequence(), call.caller()));
    }
    return called.latestVersion() == null
        ? Stream.of(
            Problem.warning("sequence.unpublished", call.path(), call.sequence(), call.caller()))
        : Stream.empty();
  }
}
