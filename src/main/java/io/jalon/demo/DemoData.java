package io.jalon.demo;

import io.jalon.dossier.Accounts;
import io.jalon.dossier.Clients;
import io.jalon.journal.Channel;
import io.jalon.journal.Origin;
import io.jalon.journal.Origins;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty installation with a fictional office, in one transaction, when {@code jalon.demo}
 * is {@code true}. An installation that has a client or an account is left alone: the password of
 * the demo is no secret.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
@ConditionalOnProperty(name = "jalon.demo", havingValue = "true")
class DemoData implements ApplicationRunner {

  private final TransactionOperations transaction;
  private final Installation installation;
  private final DemoOffice office;
  private final Origins origins;
  private final ApplicationEventPublisher events;

  /** What an installation starts with. */
  @Component
  record Installation(Clients clients, Accounts accounts) {

    boolean empty() {
      return clients.none() && accounts.none();
    }
  }

  DemoData(
      TransactionOperations transaction,
      Installation installation,
      DemoOffice office,
      Origins origins,
      ApplicationEventPublisher events) {
    this.origins = origins;
    this.transaction = transaction;
    this.installation = installation;
    this.office = office;
    this.events = events;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    origins.from(new Origin(Channel.IMPORT, null), this::open);
  }

  private void open() {
    if (Boolean.TRUE.equals(transaction.execute(status -> filled()))) {
      events.publishEvent(new OfficeOpened());
    }
  }

  private boolean filled() {
    var empty = installation.empty();
    if (empty) {
      office.open();
    }
    return empty;
  }
}
