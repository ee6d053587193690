package io.jalon.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role.
 *
 * @param role the role
 * @param from where it is bound, or {@code null} when nobody holds it
 * @param holders those who hold it, active ones only; several for contacts at most
 */
public record Holding(Role role, Scope.@Nullable Kind from, List<Intervenant> holders) {

  public Holding {
    holders = List.copyOf(holders);
  }
}
