package io.jalon.simulation;

import io.jalon.calendar.ThreadClock;
import io.jalon.outbox.HttpCall;
import io.jalon.outbox.HttpCalls;
import io.jalon.run.BusinessEvents;
import io.jalon.run.DueWork;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.Tasks;
import io.jalon.template.AvailabilityChanges;
import io.jalon.template.Problem;
import io.jalon.template.Publisher;
import io.jalon.template.Publisher.Publication;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a sequence out, its draft if it has one, on a real dossier: the same engine does the same
 * as ever, in one transaction that is rolled back, while this thread's clock goes where the trial
 * is. Each showing plays the whole trial anew, so that nothing has to be kept between two.
 */
@Component
public class Simulations {

  private static final Logger LOG = LoggerFactory.getLogger(Simulations.class);
  private static final int LONGEST_SECONDS = 30;

  private final Publisher publisher;
  private final Launcher launcher;
  private final Doings doings;
  private final Things things;
  private final TransactionTemplate apart;

  /** What happens to a run. */
  @Component
  record Doings(TaskCommands tasks, BusinessEvents events, HttpCalls calls, DueWork work) {}

  /** What there is of it. */
  @Component
  record Things(Runs runs, Tasks tasks, AvailabilityChanges availability, ThreadClock clock) {}

  Simulations(
      Publisher publisher,
      Launcher launcher,
      Doings doings,
      Things things,
      PlatformTransactionManager transactions) {
    this.publisher = publisher;
    this.launcher = launcher;
    this.doings = doings;
    this.things = things;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    apart.setTimeout(LONGEST_SECONDS);
  }

  /**
   * What is tried.
   *
   * @param templateId the sequence
   * @param dossierId on which dossier
   * @param account who tries
   * @param moves what they do, one after the other
   */
  public record Trial(String templateId, String dossierId, String account, List<Move> moves) {
    public Trial {
      moves = List.copyOf(moves);
    }
  }

  /**
   * Shows a trial while it lasts.
   *
   * @param <T> what is shown, which must need nothing of the database any more
   */
  public interface View<T> {

    /** The draft has these problems, and cannot be tried. */
    T broken(List<Problem> problems);

    /** It has been played so far. */
    T shown(Stage stage);
  }

  /** Plays a trial, shows it, and keeps nothing of it. */
  public <T> T play(Trial trial, View<T> view) {
    things.clock().goTo(things.clock().instant());
    try {
      return Objects.requireNonNull(
          apart.execute(
              status -> {
                status.setRollbackOnly();
                return played(trial, view);
              }));
    } finally {
      things.clock().comeBack();
    }
  }

  private <T> T played(Trial trial, View<T> view) {
    if (publisher.publish(trial.templateId(), trial.account())
        instanceof Publication.Refused refused) {
      return view.broken(refused.problems());
    }
    var before = ids(trial.dossierId());
    things.runs().setAside(trial.dossierId());
    things.availability().openForTrial(trial.templateId());
    var launch = launcher.launch(trial.templateId(), trial.dossierId(), trial.account());
    if (!(launch instanceof Launch.Launched launched)) {
      return view.broken(List.of());
    }
    var done = moved(trial);
    var begun = ids(trial.dossierId());
    begun.removeAll(before);
    return view.shown(stage(trial, launched.run(), begun, done));
  }

  private Set<String> ids(String dossierId) {
    return things.runs().of(dossierId).stream()
        .map(Run::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** How many of the moves were done. */
  private int moved(Trial trial) {
    work(trial.dossierId());
    int done = 0;
    for (var move : trial.moves()) {
      if (!moved(trial.dossierId(), move)) {
        return done;
      }
      work(trial.dossierId());
      done++;
    }
    return done;
  }

  private boolean moved(String dossierId, Move move) {
    try {
      if (move instanceof Move.Answer answer) {
        return answered(dossierId, answer);
      }
      if (move instanceof Move.Event event) {
        return !doings.events().deliver(dossierId, event.event()).isEmpty();
      }
      return move instanceof Move.Call call ? called(dossierId, call) : passed(dossierId);
    } catch (RuntimeException broken) {
      LOG.info("a trial on {} stops at {}", dossierId, move, broken);
      return false;
    }
  }

  private boolean answered(String dossierId, Move.Answer answer) {
    return open(dossierId).stream()
        .filter(task -> task.actionId().equals(answer.action()))
        .filter(task -> task.roleId().equals(answer.role()))
        .findFirst()
        .map(task -> doings.tasks().complete(task.id(), answer.answer()))
        .filter(Completion.Completed.class::isInstance)
        .isPresent();
  }

  private boolean passed(String dossierId) {
    var next = doings.work().next(dossierId);
    next.filter(at -> at.isAfter(things.clock().instant())).ifPresent(things.clock()::goTo);
    return next.isPresent();
  }

  private boolean called(String dossierId, Move.Call call) {
    var waiting =
        calls(dossierId).stream()
            .filter(one -> call.action().equals(one.place().actionId()))
            .findFirst();
    waiting.ifPresent(one -> doings.calls().suppose(one, call.succeeds(), call.values()));
    return waiting.isPresent();
  }

  /** The engine's own work is nobody's, as it is when the job executor does it. */
  private void work(String dossierId) {
    var person = SecurityContextHolder.getContext();
    SecurityContextHolder.clearContext();
    try {
      doings.work().run(dossierId);
    } finally {
      SecurityContextHolder.setContext(person);
    }
  }

  private List<Task> open(String dossierId) {
    var ours = active(dossierId);
    return things.tasks().openOn(dossierId, null).stream()
        .filter(task -> ours.contains(task.runId()))
        .toList();
  }

  private List<String> active(String dossierId) {
    return things.runs().activeOn(dossierId).stream().map(Run::id).toList();
  }

  private List<HttpCall> calls(String dossierId) {
    var ours = active(dossierId);
    return doings.calls().of(dossierId).stream()
        .filter(call -> call.status() == HttpCall.Status.QUEUED)
        .filter(call -> ours.contains(call.place().runId()))
        .toList();
  }

  private Stage stage(Trial trial, Run run, Set<String> begun, int done) {
    var dossier = trial.dossierId();
    return new Stage(
        things.runs().find(run.id()).orElseThrow(),
        begun,
        things.clock().instant(),
        doings.work().next(dossier),
        open(dossier),
        calls(dossier),
        done,
        done < trial.moves().size());
  }
}
