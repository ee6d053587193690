package io.jalon.engine.people;

import io.jalon.engine.facts.Variables;
import io.jalon.engine.people.RunPosition.Here;
import io.jalon.expression.Contents;
import io.jalon.expression.ExpressionRefused;
import io.jalon.expression.Vocabulary;
import io.jalon.journal.Entry;
import io.jalon.message.FactsNow;
import io.jalon.run.ComingActions;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Action;
import io.jalon.template.SendMessage;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import io.jalon.template.Until;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what can still come from the template and the run's place in it (F-98). */
@Component
class EngineComingActions implements ComingActions {

  private final Templates templates;
  private final Tasks tasks;
  private final RunPosition position;
  private final Words words;

  /** What titles are written with. */
  @Component
  record Words(Contents contents, FactsNow now) {

    /** A title with the values of now; as it stands in the template when they do not allow it. */
    String written(String title, Run run, Vocabulary vocabulary) {
      try {
        var place = new Entry.Place(run.id(), run.templateId(), run.version(), null, null, 0);
        return contents.write(title, now.of(run.dossierId(), place), vocabulary).text();
      } catch (ExpressionRefused withoutValues) {
        return title;
      }
    }
  }

  EngineComingActions(Templates templates, Tasks tasks, RunPosition position, Words words) {
    this.templates = templates;
    this.tasks = tasks;
    this.position = position;
    this.words = words;
  }

  @Override
  public List<Coming> of(Run run) {
    if (!run.active()) {
      return List.of();
    }
    var vocabulary = words.now().vocabulary();
    var running = new Running(run.id(), run.templateId(), run.version());
    return ahead(running, position.of(run), tasks.ofRun(run.id())).stream()
        .map(one -> one.titled(words.written(one.title(), run, vocabulary)))
        .toList();
  }

  @Override
  public Map<String, List<Coming>> of(List<Running> runs) {
    if (runs.isEmpty()) {
      return Map.of();
    }
    var ids = runs.stream().map(Running::id).toList();
    var here = position.of(ids);
    var asked = tasks.ofRuns(ids).stream().collect(Collectors.groupingBy(Task::runId));
    var coming = new HashMap<String, List<Coming>>();
    for (var run : runs) {
      var now = here.get(run.id());
      if (now != null) {
        coming.put(run.id(), ahead(run, now, asked.getOrDefault(run.id(), List.of())));
      }
    }
    return coming;
  }

  private List<Coming> ahead(Running run, Here here, List<Task> all) {
    var template = templates.template(run.templateId(), run.version());
    var ahead = new Ahead(template);
    var surely = ahead.certain(here.steps());
    return ahead.from(here.steps(), here::pending, Set.of()).stream()
        .filter(one -> !open(one.action(), all))
        .map(one -> coming(template, one, certain(one, here, surely)))
        .filter(one -> one.certain() || !over(one.action(), here, all))
        .toList();
  }

  private static boolean open(Action action, List<Task> all) {
    return all.stream()
        .anyMatch(task -> task.status() == TaskStatus.OPEN && task.actionId().equals(action.id()));
  }

  /** Whether it was done; who was relieved of it did nothing. */
  private static boolean over(String action, Here here, List<Task> all) {
    var own = all.stream().filter(task -> task.actionId().equals(action)).toList();
    return own.isEmpty()
        ? here.outcomes().get(Variables.status(action)) != null
        : own.stream().anyMatch(task -> task.status() != TaskStatus.CANCELLED);
  }

  /** Whether it comes whatever is answered: its step does, and waits for it or begins with it. */
  private static boolean certain(Ahead.Coming one, Here here, Set<String> surely) {
    var step = one.step();
    var under = here.steps().contains(step.id()) && here.pending(one.action());
    return (under || surely.contains(step.id()))
        && (step.until().mode() == Until.Mode.ALL || one.action().after() == null);
  }

  private static Coming coming(SequenceTemplate template, Ahead.Coming coming, boolean certain) {
    var action = coming.action();
    var roles =
        template.roles().keySet().stream().filter(role -> Participation.in(action, role)).toList();
    return new Coming(coming.step().id(), action.id(), title(template, action), roles, certain);
  }

  private static String title(SequenceTemplate template, Action action) {
    if (action.kind() instanceof SendMessage send) {
      var content = template.messages().get(send.message());
      return content == null ? action.id() : content.subject();
    }
    var title = action.kind().title();
    return title.isBlank() ? action.id() : title;
  }
}
