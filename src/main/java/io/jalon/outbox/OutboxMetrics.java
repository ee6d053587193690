package io.jalon.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox as Prometheus reads it (docs/operations.md); asked of the database each time. */
@Component
class OutboxMetrics implements MeterBinder {

  private static final String DUE =
      " from outbox where status = 'QUEUED' and next_at <= ? and not suspended and not exists"
          + " (select 1 from outbox_hold h where h.active_topic = outbox.topic)";

  private final JdbcClient jdbc;
  private final Clock clock;

  OutboxMetrics(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("jalon.outbox.age", this, OutboxMetrics::age)
        .baseUnit("seconds")
        .description("How long ago what has waited longest should have left; 0 when nothing waits")
        .register(registry);
    Gauge.builder("jalon.outbox.waiting", this, metrics -> metrics.count("QUEUED"))
        .description("What has not left, what is held and what waits for its time included")
        .register(registry);
    Gauge.builder("jalon.outbox.in.doubt", this, metrics -> metrics.count("IN_DOUBT"))
        .description("What may have left, and waits for a person")
        .register(registry);
    Gauge.builder("jalon.outbox.retrying", this, OutboxMetrics::retrying)
        .description("What was not taken and is tried again")
        .register(registry);
  }

  private double age() {
    var now = clock.instant();
    return jdbc.sql("select min(next_at)" + DUE)
        .param(Timestamp.from(now))
        .query(Timestamp.class)
        .optional()
        .map(oldest -> (double) Duration.between(oldest.toInstant(), now).toSeconds())
        .orElse(0.0);
  }

  private double count(String status) {
    return jdbc.sql("select count(*) from outbox where status = ?")
        .param(status)
        .query(Long.class)
        .single();
  }

  private double retrying() {
    return jdbc.sql("select count(*) from outbox where status = 'QUEUED' and attempts > 0")
        .query(Long.class)
        .single();
  }
}
