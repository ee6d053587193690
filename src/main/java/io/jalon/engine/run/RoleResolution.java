package io.jalon.engine.run;

import io.jalon.dossier.Intervenant;
import io.jalon.dossier.RoleHolders;
import java.util.Objects;
import java.util.Optional;
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
   * The account that a role resolves to in the run of an execution.
   *
   * @return {@code null} when nobody who can sign in holds it
   */
  public @Nullable String holder(DelegateExecution execution, String role) {
    return account(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), role)
        .orElse(null);
  }

  /**
   * The account that a role resolves to in a run, the nearest binding first: the run's, the
   * dossier's, the client's.
   *
   * @return empty when nobody who can sign in holds it
   */
  public Optional<String> account(String dossierId, String runId, String role) {
    return holders.holders(dossierId, runId, role).stream()
        .map(Intervenant::account)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
