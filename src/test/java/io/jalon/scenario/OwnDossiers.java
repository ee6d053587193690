package io.jalon.scenario;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.dossier.Clients.NewClient;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.dossier.Dossiers.NewDossier;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.RoleHolders;
import io.jalon.dossier.Scope;
import io.jalon.run.Launcher;
import io.jalon.task.Task;
import io.jalon.task.Tasks;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers of a test's own among those of the demo, which other tests use too. */
final class OwnDossiers {

  static final String CLIENT = "Léa Morel";

  private static final AtomicInteger OVERDUE = new AtomicInteger(900);

  private final ApplicationContext jalon;

  OwnDossiers(ApplicationContext jalon) {
    this.jalon = jalon;
  }

  /** A dossier that owes something, led by Camille Martin, without a sequence. */
  Dossier plain() {
    var id = UUID.randomUUID().toString().substring(0, 8);
    var client =
        jalon
            .getBean(Clients.class)
            .create(new NewClient("C-" + id, CLIENT, "person", null, "1 rue du Port"));
    var dossier =
        jalon
            .getBean(Dossiers.class)
            .create(
                new NewDossier(
                    "PROPRE-" + id,
                    client.id(),
                    "impaye_locatif",
                    "ouvert",
                    "camille.martin",
                    Accounts.CASE_MANAGERS,
                    null,
                    new BigDecimal("5890.40"),
                    null));
    var camille = jalon.getBean(Intervenants.class).byAccount("camille.martin").orElseThrow();
    jalon.getBean(RoleHolders.class).bind(Scope.dossier(dossier.id()), "gestionnaire", camille);
    return dossier;
  }

  /** The same with a sequence under way. */
  Dossier launched(String template) {
    var dossier = plain();
    jalon.getBean(Launcher.class).launch(template, dossier.id(), "camille.martin");
    return dossier;
  }

  /**
   * The open action of a dossier, long overdue: the first that Camille Martin has to do, before
   * those that other tests have left.
   */
  Task first(Dossier dossier) {
    jalon
        .getBean(JdbcClient.class)
        .sql("update task set due_at = ? where dossier_id = ?")
        .params(
            Timestamp.from(Instant.now().minus(OVERDUE.incrementAndGet(), ChronoUnit.DAYS)),
            dossier.id())
        .update();
    return open(dossier);
  }

  /** The open action of a dossier. */
  Task open(Dossier dossier) {
    return jalon.getBean(Tasks.class).openOn(dossier.id(), null).get(0);
  }

  /** Whether somebody has something to do on a dossier. */
  boolean isOpen(Dossier dossier) {
    return !jalon.getBean(Tasks.class).openOn(dossier.id(), null).isEmpty();
  }
}
