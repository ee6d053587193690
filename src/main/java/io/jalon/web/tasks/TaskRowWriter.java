package io.jalon.web.tasks;

import io.jalon.absence.Absence;
import io.jalon.absence.StandIns;
import io.jalon.template.StepNames;
import io.jalon.web.dossier.ListKey;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.SequenceNames;
import io.jalon.web.tasks.TaskQuery.Line;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes tasks for those who read a list of them. */
@Component
class TaskRowWriter {

  private final StepNames steps;
  private final SequenceNames sequences;
  private final StandIns standIns;

  TaskRowWriter(StepNames steps, SequenceNames sequences, StandIns standIns) {
    this.standIns = standIns;
    this.steps = steps;
    this.sequences = sequences;
  }

  /**
   * Tasks of a list.
   *
   * @param account who reads it
   */
  List<TaskRow> rows(List<Line> lines, String account, Reader reader) {
    var away = standIns.now();
    return lines.stream()
        .map(line -> row(line, standIn(line, away, account), account, reader))
        .toList();
  }

  /** The substitute that matters to the reader: themselves before others. */
  private static @Nullable Absence standIn(Line line, List<Absence> away, String account) {
    return away.stream()
        .filter(one -> one.account().equals(line.assignee()))
        .filter(one -> one.covers(line.role(), line.team()))
        .min(Comparator.comparing(one -> !one.substitute().equals(account)))
        .orElse(null);
  }

  private TaskRow row(Line line, @Nullable Absence away, String account, Reader reader) {
    var due = line.due();
    var mine = away != null && away.substitute().equals(account);
    return new TaskRow(
        line.id(),
        line.title(),
        line.kind(),
        line.reference(),
        line.client(),
        line.balance() == null ? null : reader.money(line.balance()),
        reader.names().role(line.role()),
        line.assignee() == null ? null : reader.names().account(line.assignee()),
        away != null && mine ? reader.names().account(away.account()) : null,
        away == null || mine ? null : reader.names().account(away.substitute()),
        reader.text(
            "task.from",
            steps.of(line.template(), line.version(), line.step()),
            sequences.name(line.template(), line.version())),
        due == null ? null : reader.due(due),
        line.paused() ? "" : reader.urgency(due),
        !line.paused() && due != null && reader.past(due) ? late(due, reader) : null,
        line.paused(),
        line.restricted(),
        new ListKey(line.dueKey(), line.id()).toString());
  }

  /** How late something due then is. */
  static String late(Instant due, Reader reader) {
    long days = ChronoUnit.DAYS.between(reader.dayOf(due), reader.today());
    return reader.text("task.late", days);
  }
}
