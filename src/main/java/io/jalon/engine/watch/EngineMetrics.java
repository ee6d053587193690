package io.jalon.engine.watch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * The engine's work as Prometheus reads it (docs/operations.md); asked of the database each time.
 */
@Component
class EngineMetrics implements MeterBinder {

  private final ManagementService jobs;
  private final RuntimeService runtime;
  private final Clock clock;

  EngineMetrics(ManagementService jobs, RuntimeService runtime, Clock clock) {
    this.jobs = jobs;
    this.runtime = runtime;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("jalon.timers.lag", this, EngineMetrics::lag)
        .baseUnit("seconds")
        .description("How late the timer is that has been due longest; 0 when none is due")
        .register(registry);
    Gauge.builder("jalon.jobs.due", this, EngineMetrics::due)
        .description("Jobs that could be done now")
        .register(registry);
    Gauge.builder("jalon.jobs.retrying", this, EngineMetrics::retrying)
        .description("Jobs that have failed and are tried again")
        .register(registry);
    Gauge.builder("jalon.jobs.failed", this, EngineMetrics::failed)
        .description("Jobs that are not tried again by themselves")
        .register(registry);
    Gauge.builder("jalon.incidents.open", this, EngineMetrics::incidents)
        .description("Open incidents")
        .register(registry);
  }

  private double lag() {
    return jobs
        .createJobQuery()
        .timers()
        .executable()
        .orderByJobDuedate()
        .asc()
        .listPage(0, 1)
        .stream()
        .map(timer -> Duration.between(timer.getDuedate().toInstant(), clock.instant()))
        .mapToDouble(Duration::toSeconds)
        .findFirst()
        .orElse(0);
  }

  private double due() {
    return jobs.createJobQuery().executable().count();
  }

  private double retrying() {
    return jobs.createJobQuery().withException().withRetriesLeft().count();
  }

  private double failed() {
    return jobs.createJobQuery().noRetriesLeft().count();
  }

  private double incidents() {
    return runtime.createIncidentQuery().count();
  }
}
