package io.jalon.web.people;

import io.jalon.template.RoleKind;
import io.jalon.template.SequenceTemplate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which kind of intervenant sequences want for a function. */
public final class WantedKinds {

  private WantedKinds() {}

  /** By function, the name of the kind that all sequences which know the function agree on. */
  public static Map<String, String> of(Stream<SequenceTemplate> sequences) {
    var kinds =
        sequences
            .flatMap(sequence -> sequence.roles().entrySet().stream())
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(
                        Map.Entry::getValue,
                        Collectors.toCollection(() -> EnumSet.noneOf(RoleKind.class)))));
    return kinds.entrySet().stream()
        .filter(role -> role.getValue().size() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, role -> only(role.getValue())));
  }

  private static String only(Set<RoleKind> kinds) {
    return kinds.iterator().next().name();
  }
}
