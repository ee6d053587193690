package io.jalon.demo;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.outbox.OutboxDispatcher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells what has happened to the dossiers of the demo before today, each in one transaction. A
 * story that cannot be told leaves its dossier as it was, and stops nothing.
 */
class DemoStories {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStories.class);

  private static final List<Map<String, Consumer<DemoLife>>> ALL =
      List.of(RentStories.ALL, ComplaintStories.ALL, AidStories.ALL);

  private final PastWorld world;
  private final Dossiers dossiers;
  private final OutboxDispatcher outbox;
  private final TransactionOperations transaction;
  private final boolean mails;

  /**
   * Stories not told yet.
   *
   * @param mails whether there is a mail server, so that what is written would leave
   */
  DemoStories(
      PastWorld world,
      Dossiers dossiers,
      OutboxDispatcher outbox,
      TransactionOperations transaction,
      boolean mails) {
    this.world = world;
    this.dossiers = dossiers;
    this.outbox = outbox;
    this.transaction = transaction;
    this.mails = mails;
  }

  /** Tells all of them, once the office is open. */
  @EventListener(OfficeOpened.class)
  void tell() {
    if (mails) {
      LOG.info("A mail server is set: no sequence of the demo is launched, so that nothing leaves");
      return;
    }
    var now = world.clock().instant();
    try {
      DemoCase.ALL.forEach(demo -> tell(dossiers.find(demo.reference()).orElseThrow(), now));
    } finally {
      world.clock().comeBack();
    }
  }

  private void tell(Dossier dossier, Instant now) {
    var today = LocalDate.ofInstant(now, world.zone());
    var life = new DemoLife(world, dossier, today);
    ALL.forEach(
        stories -> {
          var story = stories.get(dossier.reference());
          if (story != null) {
            tell(life, story, now);
          }
        });
  }

  private void tell(DemoLife life, Consumer<DemoLife> story, Instant now) {
    try {
      transaction.executeWithoutResult(status -> story.accept(life));
      // Before time passes, so that its mails are not kept today.
      outbox.deliverDue();
      transaction.executeWithoutResult(status -> life.until(now));
    } catch (RuntimeException untold) {
      LOG.warn("A story of the demo could not be told", untold);
    }
  }
}
