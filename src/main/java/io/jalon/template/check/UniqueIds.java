package io.jalon.template.check;

import io.jalon.template.Problem;
import io.jalon.template.SequenceTemplate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sequence, its steps, ends and actions share one namespace, that of the diagram; a repère is
 * declared once, and not under the name of an action, as both may be what a delay is counted from.
 */
final class UniqueIds implements Rule {

  @Override
  public Stream<Problem> problems(SequenceTemplate template) {
    var actions = Located.actions(template).map(action -> action.part().id());
    return Stream.concat(
        duplicates(diagramIds(template), Set.of(template.id())),
        duplicates(reperes(template), actions.collect(Collectors.toSet())));
  }

  private static Map<String, String> diagramIds(SequenceTemplate template) {
    var ids = new LinkedHashMap<String, String>();
    for (int i = 0; i < template.places().size(); i++) {
      ids.put("steps[" + i + "].id", template.places().get(i).id());
    }
    Located.actions(template).forEach(action -> ids.put(action.path("id"), action.part().id()));
    return ids;
  }

  private static Map<String, String> reperes(SequenceTemplate template) {
    var ids = new LinkedHashMap<String, String>();
    for (int i = 0; i < template.reperes().size(); i++) {
      ids.put("reperes[" + i + "]", template.reperes().get(i));
    }
    return ids;
  }

  private static Stream<Problem> duplicates(Map<String, String> idsByPath, Set<String> taken) {
    var seen = new HashSet<>(taken);
    return idsByPath.entrySet().stream()
        .filter(id -> !seen.add(id.getValue()))
        .map(id -> Problem.error("id.duplicate", id.getKey(), id.getValue()));
  }
}
