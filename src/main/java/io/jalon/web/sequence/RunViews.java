package io.jalon.web.sequence;

import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Availabilities;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.dossier.RunState;
import io.jalon.web.sequence.WhyNot.Waiting;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the page of a run shows. */
@Component
public class RunViews {

  private static final Comparator<Task> MOST_URGENT =
      Comparator.comparing(Task::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

  private final Templates templates;
  private final Tasks tasks;
  private final RunLines lines;
  private final Parts parts;

  /** What each section of the page is made by. */
  @Component
  record Parts(
      ComingDates coming,
      Risks risks,
      Causes causes,
      WhyNot whyNot,
      Signals signals,
      Availabilities availabilities) {}

  RunViews(Templates templates, Tasks tasks, RunLines lines, Parts parts) {
    this.templates = templates;
    this.tasks = tasks;
    this.lines = lines;
    this.parts = parts;
  }

  SequenceTemplate template(Run run) {
    return templates.template(run.templateId(), run.version());
  }

  /** A run, written for its reader, with the causes of its most urgent action. */
  public RunView of(Run run, Reader reader) {
    return of(run, new Asked(null, false), reader);
  }

  /**
   * What is asked about the causes of actions.
   *
   * @param task the task whose causes are wanted, or {@code null} for the most urgent one
   * @param whole whether all of a long chain is wanted
   */
  record Asked(@Nullable String task, boolean whole) {}

  /** A run, written for its reader. */
  RunView of(Run run, Asked asked, Reader reader) {
    var told = lines.of(run);
    var all = tasks.ofRun(run.id());
    var open = all.stream().filter(task -> task.status() == TaskStatus.OPEN).toList();
    var template = template(run);
    var picture = RunPicture.of(run, template, told, open);
    var waiting =
        run.active() ? parts.whyNot().of(run, template, open, reader) : List.<Waiting>of();
    return new RunView(
        run.id(),
        run.templateId(),
        run.version(),
        template.name(),
        reader.names().account(run.launchedBy()),
        reader.moment(run.launchedAt()),
        RunState.of(run),
        run.pausedSince() == null ? null : reader.moment(run.pausedSince()),
        Ends.of(run, told, reader),
        newer(run),
        picture,
        StepList.of(run, picture, told, all, reader),
        run.active() ? parts.coming().of(run, open, reader) : List.of(),
        run.active() ? parts.risks().of(run, reader) : List.of(),
        chosen(all, open, asked)
            .map(task -> parts.causes().of(task, told, asked.whole(), reader))
            .orElse(null),
        waiting,
        parts.signals().of(run, template, waiting, reader),
        open.stream().map(Task::title).toList());
  }

  /** The task that was asked for, open or closed; else the most urgent one. */
  private static Optional<Task> chosen(List<Task> all, List<Task> open, Asked asked) {
    return all.stream()
        .filter(task -> task.id().equals(asked.task()))
        .findFirst()
        .or(() -> open.stream().min(MOST_URGENT));
  }

  private int newer(Run run) {
    int offered = parts.availabilities().reach(run.templateId(), run.dossierId()).orElse(0);
    return run.active() && offered > run.version() ? offered : 0;
  }
}
