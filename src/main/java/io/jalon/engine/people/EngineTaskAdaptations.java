package io.jalon.engine.people;

import io.jalon.calendar.OfficeTime;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.dossier.Sight;
import io.jalon.engine.run.Postponing;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskAdaptations;
import io.jalon.task.TaskChanges;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes open tasks; the run's row is locked before the engine loads anything. */
@Component
class EngineTaskAdaptations implements TaskAdaptations {

  private final TaskService engine;
  private final Tasks tasks;
  private final Runs runs;
  private final Postponing postponing;
  private final Rules rules;

  /** What says whether a change may be. */
  @Component
  record Rules(
      Templates templates,
      Intervenants intervenants,
      OfficeTime office,
      Clock clock,
      TaskChanges changes,
      HandoverNotices handover,
      Sight sight,
      TransactionTemplate transaction) {

    LocalDate today() {
      return LocalDate.ofInstant(clock.instant(), office.zone());
    }

    /** A role that the template does not know is that of an added action: anybody may do it. */
    boolean fits(Intervenant somebody, Run run, Task task) {
      var template = templates.template(run.templateId(), run.version());
      var wanted = Participation.wanted(template, task.roleId());
      return somebody.active() && (wanted == null || somebody.kind() == wanted);
    }
  }

  EngineTaskAdaptations(
      TaskService engine, Tasks tasks, Runs runs, Postponing postponing, Rules rules) {
    this.engine = engine;
    this.tasks = tasks;
    this.runs = runs;
    this.postponing = postponing;
    this.rules = rules;
  }

  @Override
  public Adaptation postpone(String taskId, LocalDate until, String reason) {
    return on(
        taskId,
        (run, task) -> {
          if (until.isBefore(rules.today())) {
            return new Adaptation.Past(until);
          }
          rules.changes().postponed(task, until, reason);
          postponing.to(task, until);
          return adapted(task);
        });
  }

  @Override
  public Adaptation assign(String taskId, String account) {
    return on(
        taskId,
        (run, task) -> {
          var fit =
              rules.intervenants().byAccount(account).filter(who -> rules.fits(who, run, task));
          if (fit.isEmpty()) {
            return new Adaptation.Unfit(account, task.roleId());
          }
          if (!rules.sight().sees(account, task.dossierId())) {
            return new Adaptation.Outside(account);
          }
          engine.setAssignee(task.id(), account);
          rules.handover().tell(task, account);
          return adapted(task);
        });
  }

  private Adaptation adapted(Task task) {
    return new Adaptation.Adapted(tasks.find(task.id()).orElseThrow());
  }

  private Adaptation on(String taskId, BiFunction<Run, Task, Adaptation> change) {
    var task = tasks.find(taskId);
    return task.isEmpty()
        ? new Adaptation.Unknown()
        : Objects.requireNonNull(rules.transaction().execute(status -> change(task.get(), change)));
  }

  private Adaptation change(Task task, BiFunction<Run, Task, Adaptation> change) {
    var run = runs.lock(task.runId()).orElseThrow();
    var now = tasks.find(task.id()).orElseThrow();
    if (now.status() != TaskStatus.OPEN) {
      return new Adaptation.TooLate(now);
    }
    return run.paused() ? new Adaptation.Paused(run) : change.apply(run, now);
  }
}
