package io.jalon.web.tasks;

import io.jalon.template.StepNames;
import io.jalon.web.dossier.ListKey;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.tasks.TaskQuery.Line;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes tasks for those who read a list of them. */
@Component
class TaskRowWriter {

  private final StepNames steps;
  private final SequenceNames sequences;

  TaskRowWriter(StepNames steps, SequenceNames sequences) {
    this.steps = steps;
    this.sequences = sequences;
  }

  TaskRow row(Line line, Reader reader) {
    var due = line.due();
    return new TaskRow(
        line.id(),
        line.title(),
        line.kind(),
        line.reference(),
        line.client(),
        line.balance() == null ? null : reader.money(line.balance()),
        reader.names().role(line.role()),
        line.assignee() == null ? null : reader.names().account(line.assignee()),
        reader.text(
            "task.from",
            steps.of(line.template(), line.version(), line.step()),
            sequences.name(line.template(), line.version())),
        due == null ? null : reader.due(due),
        reader.urgency(due),
        due != null && reader.past(due) ? late(due, reader) : null,
        new ListKey(line.dueKey(), line.id()).toString());
  }

  /** How late something due then is. */
  static String late(Instant due, Reader reader) {
    long days = ChronoUnit.DAYS.between(reader.dayOf(due), reader.today());
    return reader.text("task.late", days);
  }
}
