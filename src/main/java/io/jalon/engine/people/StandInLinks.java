package io.jalon.engine.people;

import io.jalon.absence.AbsencesChanged;
import io.jalon.absence.StandIns;
import io.jalon.absence.StandIns.Standing;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens the tasks of those who are away to who stands in for them, in Tasklist and over the
 * engine's REST interface: a link of the task, which the engine gives a right with, and takes it
 * back with.
 */
@Component
public class StandInLinks {

  /** The kind of link. */
  static final String LINK = "substitute";

  private static final Logger LOG = LoggerFactory.getLogger(StandInLinks.class);

  private final StandIns standIns;
  private final Tasks tasks;
  private final Runs runs;
  private final Engine engine;
  private final TransactionTemplate transaction;

  /** The engine's tasks, and its links by their rows. */
  @Component
  record Engine(TaskService tasks, JdbcClient jdbc) {

    List<Standing> linked() {
      return jdbc.sql(
              "select l.task_id_, t.proc_inst_id_, l.user_id_ from act_ru_identitylink l"
                  + " join act_ru_task t on t.id_ = l.task_id_ where l.type_ = ?")
          .param(LINK)
          .query((row, n) -> new Standing(row.getString(1), row.getString(2), row.getString(3)))
          .list();
    }
  }

  StandInLinks(
      StandIns standIns,
      Tasks tasks,
      Runs runs,
      Engine engine,
      PlatformTransactionManager transactions) {
    this.standIns = standIns;
    this.tasks = tasks;
    this.runs = runs;
    this.engine = engine;
    this.transaction = new TransactionTemplate(transactions);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** After the change: each task in a transaction of its own, so that none keeps a run for long. */
  @TransactionalEventListener(fallbackExecution = true)
  void changed(AbsencesChanged changed) {
    catchUp();
  }

  /** Gives what absences that began want, and takes what those that are over had. */
  public void catchUp() {
    var wanted = new HashSet<>(standIns.open());
    var there = new HashSet<>(engine.linked());
    Stream.concat(missing(wanted, there), missing(there, wanted))
        .forEach(one -> alone(one, wanted.contains(one)));
  }

  private static Stream<Standing> missing(Set<Standing> from, Set<Standing> others) {
    return from.stream().filter(one -> !others.contains(one));
  }

  /** What fails is tried again the next time, and keeps nothing else from being changed. */
  private void alone(Standing one, boolean wanted) {
    try {
      in(one, () -> change(one, wanted), wanted);
    } catch (RuntimeException failed) {
      LOG.error("Task {} could not follow the absences", one.taskId(), failed);
    }
  }

  private void change(Standing one, boolean wanted) {
    if (wanted) {
      engine.tasks().addUserIdentityLink(one.taskId(), one.account(), LINK);
    } else {
      engine.tasks().deleteUserIdentityLink(one.taskId(), one.account(), LINK);
    }
  }

  /** Another node may have been faster; what stands still waits until it goes on. */
  private void in(Standing one, Runnable change, boolean wanted) {
    transaction.executeWithoutResult(
        status -> {
          var moving = runs.lock(one.runId()).filter(run -> !run.paused()).map(Run::id);
          if (moving.isPresent() && wanted == asks(one) && wanted != linked(one)) {
            change.run();
          }
        });
  }

  private boolean asks(Standing one) {
    return open(one.taskId()).filter(task -> wanted(task).contains(one.account())).isPresent();
  }

  private Optional<Task> open(String taskId) {
    return tasks.find(taskId).filter(task -> task.status() == TaskStatus.OPEN);
  }

  private boolean linked(Standing one) {
    return engine.tasks().getIdentityLinksForTask(one.taskId()).stream()
        .anyMatch(link -> LINK.equals(link.getType()) && one.account().equals(link.getUserId()));
  }

  private List<String> wanted(Task task) {
    return standIns.of(task.assignee(), task.roleId(), task.dossierId());
  }
}
