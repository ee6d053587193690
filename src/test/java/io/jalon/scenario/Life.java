package io.jalon.scenario;

import io.jalon.dossier.Dossier;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.journal.JournalEntry;
import io.jalon.message.Message;
import io.jalon.message.Messages;
import io.jalon.outbox.OutboxDispatcher;
import io.jalon.outbox.http.CallDispatcher;
import io.jalon.run.DueWork;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.task.Tasks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** The words of scenarios for what happens to a dossier; time goes from due job to due job. */
@TestComponent
class Life {

  private final Launcher launcher;
  private final Runs runs;
  private final Tasks tasks;
  private final TaskCommands commands;
  private final Messages messages;
  private final Journal journal;
  private final OutboxDispatcher outbox;
  private final CallDispatcher calls;
  private final ManagementService jobs;
  private final DueWork work;
  private final TestClock clock;
  private final Office office;

  Life(
      Launcher launcher,
      Runs runs,
      Tasks tasks,
      TaskCommands commands,
      Messages messages,
      Journal journal,
      OutboxDispatcher outbox,
      CallDispatcher calls,
      ManagementService jobs,
      DueWork work,
      TestClock clock,
      Office office) {
    this.launcher = launcher;
    this.runs = runs;
    this.tasks = tasks;
    this.commands = commands;
    this.messages = messages;
    this.journal = journal;
    this.outbox = outbox;
    this.calls = calls;
    this.jobs = jobs;
    this.work = work;
    this.clock = clock;
    this.office = office;
  }

  /** Launches as camille and runs what needs no one. */
  Run launch(String template, Dossier dossier) {
    var launch = tryLaunch(template, dossier);
    if (launch instanceof Launch.Launched launched) {
      drain(dossier);
      return launched.run();
    }
    throw new AssertionError(launch.toString());
  }

  /** Launches as camille, and runs nothing of what the engine would do by itself later. */
  Run launchOnly(String template, Dossier dossier) {
    if (tryLaunch(template, dossier) instanceof Launch.Launched launched) {
      return launched.run();
    }
    throw new AssertionError("not launched: " + template);
  }

  /** The activities that the engine will do by itself. */
  List<String> waiting(Dossier dossier) {
    return jobs(dossier).stream()
        .map(job -> jobs.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()))
        .map(found -> found.singleResult().getActivityId())
        .sorted()
        .toList();
  }

  /** Launches as camille, whatever comes of it. */
  Launch tryLaunch(String template, Dossier dossier) {
    return office.as("camille", () -> launcher.launch(template, dossier.id(), "camille"));
  }

  /** The open task of an action. */
  Task task(Dossier dossier, String action) {
    return tasks.openOn(dossier.id(), null).stream()
        .filter(task -> task.actionId().equals(action))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no open task for " + action));
  }

  /** The actions that people have to do now, in alphabetical order. */
  List<String> open(Dossier dossier) {
    return tasks.openOn(dossier.id(), null).stream().map(Task::actionId).sorted().toList();
  }

  /** Answers an action as its holder, and runs what follows. */
  Completion answer(Dossier dossier, String action, String result) {
    return answer(dossier, action, new Answer(result, null));
  }

  /** Answers an action as its holder with all that is asked for, and runs what follows. */
  Completion answer(Dossier dossier, String action, Answer answer) {
    var task = task(dossier, action);
    var who = Optional.ofNullable(task.assignee()).orElse("camille");
    var completion = office.as(who, () -> commands.complete(task.id(), answer));
    drain(dossier);
    return completion;
  }

  /** Answers a task that may be closed already. */
  Completion again(Task task, String result) {
    return office.as("camille", () -> commands.complete(task.id(), new Answer(result, null)));
  }

  /** The open votes of a dossier. */
  List<Task> votes(Dossier dossier) {
    return tasks.openOn(dossier.id(), null).stream()
        .filter(task -> task.kind().equals("vote"))
        .toList();
  }

  /** Casts the vote of a role. */
  Completion vote(Dossier dossier, String role, String result) {
    var vote =
        votes(dossier).stream()
            .filter(task -> task.roleId().equals(role))
            .findFirst()
            .orElseThrow();
    var completion =
        office.as(
            Optional.ofNullable(vote.assignee()).orElse("camille"),
            () -> commands.complete(vote.id(), new Answer(result, null)));
    drain(dossier);
    return completion;
  }

  /** Does an action that has no named results. */
  Completion done(Dossier dossier, String action) {
    return answer(dossier, action, "");
  }

  /** Lets time pass, stopping at each date on the way. */
  void pass(Dossier dossier, Duration duration) {
    until(dossier, clock.instant().plus(duration));
  }

  /** Lets time pass until an instant, stopping at each date on the way. */
  void until(Dossier dossier, Instant target) {
    drain(dossier);
    var next = nextTimer(dossier).filter(due -> !due.isAfter(target));
    while (next.isPresent()) {
      clock.moveTo(next.get());
      drain(dossier);
      next = nextTimer(dossier).filter(due -> !due.isAfter(target));
    }
    clock.moveTo(target);
  }

  private Optional<Instant> nextTimer(Dossier dossier) {
    return work.next(dossier.id());
  }

  /** When the only timer of a dossier is due. */
  Instant timer(Dossier dossier) {
    return nextTimer(dossier).orElseThrow();
  }

  private void drain(Dossier dossier) {
    work.run(dossier.id());
  }

  private List<Job> jobs(Dossier dossier) {
    return runs.activeOn(dossier.id()).stream()
        .flatMap(run -> jobs.createJobQuery().processInstanceId(run.id()).list().stream())
        .toList();
  }

  /** Makes the calls that are due, and runs what follows from their answers. */
  void call(Dossier dossier) {
    calls.callDue();
    drain(dossier);
  }

  /** Lets some time pass, and makes the calls that are due then. */
  void callAfter(Dossier dossier, Duration duration) {
    clock.advance(duration);
    call(dossier);
  }

  /** Sends what waits in the outbox. */
  void post() {
    outbox.deliverDue();
  }

  /** The mails about a dossier that the server received; their subjects end with its reference. */
  List<MimeMessage> received(Dossier dossier) {
    return Arrays.stream(office.mails().getReceivedMessages())
        .filter(mail -> subject(mail).endsWith(" " + dossier.reference()))
        .toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** The messages of a dossier. */
  List<Message> messages(Dossier dossier) {
    return messages.of(dossier.id());
  }

  /** The runs of a dossier. */
  List<Run> runs(Dossier dossier) {
    return runs.of(dossier.id());
  }

  /** Runs what needs no one and is due. */
  void goOn(Dossier dossier) {
    drain(dossier);
  }

  /** What became of the newest run. */
  Run run(Dossier dossier) {
    return runs.of(dossier.id()).get(0);
  }

  /** The whole history of a dossier. */
  List<JournalEntry> history(Dossier dossier) {
    return journal.of(dossier.id(), 0, 1000);
  }

  /** The entries of a kind. */
  List<Entry> told(Dossier dossier, String kind) {
    return history(dossier).stream()
        .map(JournalEntry::entry)
        .filter(entry -> entry.kind().equals(kind))
        .toList();
  }
}
