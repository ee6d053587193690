package io.jalon.engine.run;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The bean {@code roles} of compiled models: from a function to the account of its holder, now
 * (F-92, F-100).
 */
@Component
public class RoleResolution {

  private final RoleHolders holders;

  RoleResolution(RoleHolders holders) {
    this.holders = holders;
  }

  /**
   * The account that a role of the dossier resolves to.
   *
   * @return {@code null} when nobody who can sign in holds it
   */
  public @Nullable String holder(DelegateExecution execution, String role) {
    return holders.holders(execution.getProcessBusinessKey(), role).stream()
        .map(Intervenant::account)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
