package io.jalon.engine.identity;

import io.jalon.dossier.Accounts;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Without demo data, creates the one administrator of an empty installation. Its password comes
 * from {@code JALON_ADMIN_PASSWORD}, or is generated and printed once; there is no default one.
 */
@Component
@ConditionalOnProperty(name = "jalon.demo", havingValue = "false", matchIfMissing = true)
class FirstStart implements ApplicationRunner {

  /** What the CNIL recommends for a password that stands alone. */
  private static final int SHORTEST = 12;

  private static final int GENERATED_BYTES = 18;

  private final Accounts accounts;
  private final StartupLock lock;
  private final String chosen;

  FirstStart(
      Accounts accounts, StartupLock lock, @Value("${JALON_ADMIN_PASSWORD:}") String chosen) {
    this.accounts = accounts;
    this.lock = lock;
    this.chosen = chosen;
  }

  /**
   * Creates the administrator when nobody can sign in yet.
   *
   * @throws IllegalStateException when the password given is shorter than 12 characters
   */
  @Override
  public void run(ApplicationArguments arguments) {
    lock.run(
        () -> {
          if (accounts.none()) {
            create();
          }
        });
  }

  private void create() {
    String password = chosen.isBlank() ? RandomPassword.of(GENERATED_BYTES) : chosen;
    if (password.length() < SHORTEST) {
      throw new IllegalStateException(
          "JALON_ADMIN_PASSWORD : au moins %d caractères.".formatted(SHORTEST));
    }
    accounts.create(
        new Accounts.Account("admin", "Administrateur", "", "", Set.of(Accounts.ADMINISTRATORS)),
        password);
    if (chosen.isBlank()) {
      print(password);
    }
  }

  /** On the console and not through the logger, which may keep what it is given for long. */
  private static void print(String password) {
    System.out.println(
        """

        ┌──────────────────────────────────────────────────────────┐
        │  Jalon : premier démarrage                               │
        │                                                          │
        │  Identifiant   : admin                                   │
        │  Mot de passe  : %s                │
        │                                                          │
        │  Il ne sera plus affiché : notez-le, puis changez-le     │
        │  dans Admin (/camunda/app/admin/).                       │
        └──────────────────────────────────────────────────────────┘
        """
            .formatted(password));
  }
}
