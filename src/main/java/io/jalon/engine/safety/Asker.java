package io.jalon.engine.safety;

import io.jalon.journal.Rights;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks the engine for something; nobody when the job executor or Jalon itself does. */
public final class Asker {

  private static final String ADMINISTER = "administer";

  private Asker() {}

  /** Whether a person asks who does not administer Jalon. */
  public static boolean isOrdinaryPerson() {
    return signedIn()
        .map(person -> !administers(person))
        .orElseGet(() -> Context.getCommandContext().getAuthenticatedUserId() != null);
  }

  private static Optional<Authentication> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(Authentication::isAuthenticated)
        .filter(person -> !(person instanceof AnonymousAuthenticationToken));
  }

  private static boolean administers(Authentication person) {
    return Rights.has(person, ADMINISTER);
  }
}
