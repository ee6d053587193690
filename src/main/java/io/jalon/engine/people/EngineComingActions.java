package io.jalon.engine.people;

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
import java.util.List;
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
    var template = templates.template(run.templateId(), run.version());
    var here = position.of(run);
    var open = open(run);
    var vocabulary = words.now().vocabulary();
    return new Ahead(template)
            .from(
                here.steps(),
                action -> here.pending(action) && !open.contains(action.id()),
                Set.of())
            .stream()
            .map(coming -> coming(template, coming))
            .map(one -> one.titled(words.written(one.title(), run, vocabulary)))
            .toList();
  }

  private Set<String> open(Run run) {
    return tasks.ofRun(run.id()).stream()
        .filter(task -> task.status() == TaskStatus.OPEN)
        .map(Task::actionId)
        .collect(Collectors.toSet());
  }

  private static Coming coming(SequenceTemplate template, Ahead.Coming coming) {
    var action = coming.action();
    var roles =
        template.roles().keySet().stream().filter(role -> Participation.in(action, role)).toList();
    return new Coming(coming.step().id(), action.id(), title(template, action), roles);
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
