package io.jalon.outbox.http;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due calls every {@code jalon.outbox.poll}, in {@code jalon.http.threads} threads of its
 * own: the other side may be slow, and no mail waits for it. {@code jalon.outbox.enabled=false}
 * turns it off.
 */
@Component
@ConditionalOnProperty(name = "jalon.outbox.enabled", matchIfMissing = true)
class CallPoller implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CallPoller.class);
  private static final long LAST_CALLS_SECONDS = 5;

  private final CallDispatcher dispatcher;
  private final long pollMillis;
  private final int threads;
  private volatile @Nullable ScheduledExecutorService pool;

  CallPoller(
      CallDispatcher dispatcher,
      @Value("${jalon.outbox.poll:PT1S}") String poll,
      @Value("${jalon.http.threads:2}") int threads) {
    this.dispatcher = dispatcher;
    this.pollMillis = Duration.parse(poll).toMillis();
    this.threads = threads;
  }

  @Override
  public void start() {
    var started = Executors.newScheduledThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      started.scheduleWithFixedDelay(this::poll, pollMillis, pollMillis, TimeUnit.MILLISECONDS);
    }
    pool = started;
  }

  private void poll() {
    try {
      dispatcher.callDue();
    } catch (RuntimeException untilNextTime) {
      LOG.error("Calls could not be made", untilNextTime);
    }
  }

  /** Waits a little for calls under way; those that take longer are found again by their lease. */
  @Override
  public void stop() {
    var stopped = pool;
    pool = null;
    if (stopped != null) {
      stopped.shutdown();
      try {
        stopped.awaitTermination(LAST_CALLS_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return pool != null;
  }
}
