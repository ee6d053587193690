package io.jalon.engine.run;

import io.jalon.run.DueWork;
import io.jalon.run.Runs;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Executes the engine's due jobs in the thread of whoever asks. */
@Component
class EngineDueWork implements DueWork {

  private final ManagementService jobs;
  private final Runs runs;
  private final Clock clock;

  EngineDueWork(ManagementService jobs, Runs runs, Clock clock) {
    this.jobs = jobs;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public Optional<Instant> next(String dossierId) {
    return of(dossierId).map(EngineDueWork::due).min(Comparator.naturalOrder());
  }

  @Override
  public void run(String dossierId) {
    List<Job> due;
    do {
      due = of(dossierId).filter(job -> !due(job).isAfter(clock.instant())).toList();
      due.stream().filter(this::stillThere).forEach(job -> jobs.executeJob(job.getId()));
    } while (!due.isEmpty());
  }

  private Stream<Job> of(String dossierId) {
    return runs.activeOn(dossierId).stream()
        .flatMap(run -> jobs.createJobQuery().processInstanceId(run.id()).active().list().stream());
  }

  /** Of two that are due at once, the first may do away with the second. */
  private boolean stillThere(Job job) {
    return jobs.createJobQuery().jobId(job.getId()).count() > 0;
  }

  private static Instant due(Job job) {
    return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
  }
}
