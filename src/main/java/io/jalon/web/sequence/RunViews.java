package io.jalon.web.sequence;

import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Availabilities;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.web.dossier.Reader;
import io.jalon.web.sequence.WhyNot.Waiting;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    return of(run, null, reader);
  }

  /**
   * A run, written for its reader.
   *
   * @param asked the task whose causes are wanted, or {@code null} for the most urgent one
   */
  public RunView of(Run run, @Nullable String asked, Reader reader) {
    var told = lines.of(run);
    var open =
        tasks.ofRun(run.id()).stream().filter(task -> task.status() == TaskStatus.OPEN).toList();
    var why = chosen(open, asked);
    var picture = RunPicture.of(run, template(run), told);
    var waiting =
        run.active() ? parts.whyNot().of(run, template(run), open, reader) : List.<Waiting>of();
    return new RunView(
        run.id(),
        run.templateId(),
        run.version(),
        template(run).name(),
        reader.names().account(run.launchedBy()),
        reader.moment(run.launchedAt()),
        state(run),
        run.pausedSince() == null ? null : reader.moment(run.pausedSince()),
        run.endedAt() == null ? null : reader.moment(run.endedAt()),
        run.endLabel(),
        newer(run),
        picture,
        StepList.of(run, picture, told, open, reader),
        run.active() ? parts.coming().of(run, open, reader) : List.of(),
        run.active() ? parts.risks().of(run, reader) : List.of(),
        why.map(Task::title).orElse(null),
        why.map(task -> parts.causes().of(task, told, reader)).orElse(List.of()),
        waiting,
        run.active() ? events(template(run), waiting, reader) : List.of(),
        open.size());
  }

  private static Optional<Task> chosen(List<Task> open, @Nullable String asked) {
    return open.stream().filter(task -> task.id().equals(asked)).findFirst().or(() -> first(open));
  }

  private static List<RunView.Event> events(
      SequenceTemplate template, List<Waiting> waiting, Reader reader) {
    var awaited =
        waiting.stream()
            .flatMap(
                step ->
                    Stream.concat(
                        step.gates().stream(),
                        step.pending().stream().flatMap(later -> later.gates().stream())))
            .map(WhyNot.Line::event)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return template
        .awaitedEvents()
        .distinct()
        .map(id -> new RunView.Event(id, WhyNot.event(id, reader), awaited.contains(id)))
        .toList();
  }

  private static Optional<Task> first(List<Task> open) {
    return open.stream().min(MOST_URGENT);
  }

  private int newer(Run run) {
    int offered = parts.availabilities().reach(run.templateId(), run.dossierId()).orElse(0);
    return run.active() && offered > run.version() ? offered : 0;
  }

  private static String state(Run run) {
    if (run.active()) {
      return run.pausedSince() == null ? "active" : "paused";
    }
    return run.endKind() != null && List.of("interrupted", "switched").contains(run.endKind())
        ? run.endKind()
        : "reached";
  }
}
