package io.jalon.task;

import io.jalon.journal.Entry;
import io.jalon.run.Runs;
import io.jalon.template.StepNames;
import org.springframework.stereotype.Component;

/** Where tasks stand: an action is never shown or told without its step (F-22). */
@Component
public class TaskPlaces {

  private final Runs runs;
  private final StepNames steps;

  TaskPlaces(Runs runs, StepNames steps) {
    this.runs = runs;
    this.steps = steps;
  }

  /** What the version that runs calls the step of a task. */
  public String step(Task task) {
    var run = runs.find(task.runId()).orElseThrow();
    return steps.of(run.templateId(), run.version(), task.stepId());
  }

  /** Where a task stands in its run. */
  public Entry.Place of(Task task) {
    var run = runs.find(task.runId()).orElseThrow();
    return new Entry.Place(
        run.id(), run.templateId(), run.version(), task.stepId(), task.actionId(), task.pass());
  }

  /** Starts a journal entry about a task. */
  Entry entry(String kind, Task task) {
    var run = runs.find(task.runId()).orElseThrow();
    return Entry.of(kind, task.dossierId())
        .in(of(task))
        .with("title", task.title())
        .with("step", steps.of(run.templateId(), run.version(), task.stepId()));
  }
}
