package io.jalon.demo;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.IntervenantKind;
import io.jalon.dossier.Restrictions.Wanted;
import io.jalon.dossier.Scope;
import io.jalon.journal.Author;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.template.Action;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What has happened to one dossier of the demo before today. */
final class DemoLife {

  private static final String MANAGER = "camille.martin";
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final PastWorld world;
  private final Dossier dossier;
  private final LocalDate today;
  private Instant here = Instant.EPOCH;

  DemoLife(PastWorld world, Dossier dossier, LocalDate today) {
    this.world = world;
    this.dossier = dossier;
    this.today = today;
  }

  /** Time passes until that many days before today, in the morning of a day on which one works. */
  DemoLife ago(int days) {
    var day = today.minusDays(days);
    var weekend = Math.max(0, day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY));
    return until(day.minusDays(weekend).atTime(MORNING).atZone(world.zone()).toInstant());
  }

  /** Time passes until a moment. */
  DemoLife until(Instant moment) {
    world.pass(dossier.id(), here, moment);
    here = moment;
    return this;
  }

  /** The manager launches a sequence. */
  DemoLife launch(String sequence) {
    byManager(() -> world.doings().launcher().launch(sequence, dossier.id(), MANAGER));
    return until(here);
  }

  /** An action is answered by whoever has it; the documents that it asks for are there. */
  DemoLife answer(String action, String result) {
    return answer(action, result, Map.of());
  }

  /**
   * The same, with what is asked for.
   *
   * @param values a text as it is; a number of days from today for a date
   */
  DemoLife answer(String action, String result, Map<String, Object> values) {
    var task = open(found -> found.actionId().equals(action), action);
    var given = new HashMap<String, String>();
    values.forEach((id, value) -> given.put(id, text(value)));
    documents(task).forEach(id -> given.put(id, "Classé au dossier"));
    return answer(task, new Answer(result, null, given));
  }

  /** Does an action that has no named results. */
  DemoLife does(String action) {
    return answer(action, "");
  }

  /** Does an action that asks for a date, that many days from today. */
  DemoLife does(String action, String repere, int days) {
    return answer(action, "", Map.of(repere, days));
  }

  DemoLife validates(String action) {
    return answer(action, "validated");
  }

  /** Approves as one of several. */
  DemoLife approves(String role) {
    var vote = open(task -> task.kind().equals("vote") && task.roleId().equals(role), role);
    return answer(vote, new Answer("validated", null));
  }

  /** The dossier is told of an event. */
  DemoLife hears(String event) {
    var running = world.doings().running();
    byManager(() -> running.events().deliver(dossier.id(), event));
    return until(here);
  }

  /** Everything is paid. */
  DemoLife pays() {
    world.things().fields().set(null, dossier.id(), DossierField.SOLDE, "0.00");
    return hears("payment_received");
  }

  /** Somebody else holds a role in the sequence under way: its open actions change hands. */
  DemoLife hands(String role, String account) {
    var people = world.things().people();
    var somebody = people.intervenants().byAccount(account).orElseThrow();
    var run = Scope.run(run().id());
    byManager(() -> people.holders().bind(run, role, somebody));
    return this;
  }

  /** The manager keeps the dossier from who is not concerned. */
  DemoLife restricts(String reason) {
    var wanted = new Wanted(reason, Set.of(), Set.of());
    var restrictions = world.things().people().restrictions();
    byManager(() -> restrictions.restrict(dossier.id(), wanted, unchanged -> {}));
    return this;
  }

  /** The manager makes the sequence stand still. */
  DemoLife pauses(String reason) {
    var running = world.doings().running();
    byManager(() -> running.commands().pause(run().id(), reason));
    return this;
  }

  /** The manager ends the sequence before its time. */
  DemoLife interrupts(String reason) {
    var running = world.doings().running();
    byManager(() -> running.commands().interrupt(run().id(), reason));
    return this;
  }

  private void byManager(Supplier<Object> work) {
    world.doings().as(MANAGER, Author.Kind.USER, work);
  }

  private DemoLife answer(Task task, Answer answer) {
    var who = Objects.requireNonNullElse(task.assignee(), MANAGER);
    var completion =
        world.doings().as(who, kind(who), () -> world.doings().tasks().complete(task.id(), answer));
    if (!(completion instanceof Completion.Completed)) {
      throw new IllegalStateException(task.actionId() + ": " + completion);
    }
    return until(here);
  }

  private Author.Kind kind(String account) {
    return world
            .things()
            .people()
            .intervenants()
            .byAccount(account)
            .filter(known -> known.kind() == IntervenantKind.PARTNER)
            .isPresent()
        ? Author.Kind.PARTNER
        : Author.Kind.USER;
  }

  private Task open(Predicate<Task> which, String name) {
    return world.things().tasks().openOn(dossier.id(), null).stream()
        .filter(which)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(dossier.reference() + ": not open: " + name));
  }

  private List<String> documents(Task task) {
    var run = world.things().runs().find(task.runId()).orElseThrow();
    return world
        .things()
        .templates()
        .template(run.templateId(), run.version())
        .action(task.actionId())
        .map(Action::asks)
        .orElse(List.of())
        .stream()
        .filter(ask -> ask.kind() == Action.Ask.Kind.DOCUMENT)
        .map(Action.Ask::id)
        .toList();
  }

  private Run run() {
    return world.things().runs().activeOn(dossier.id()).get(0);
  }

  private String text(Object value) {
    return value instanceof Integer days ? today.plusDays(days).toString() : value.toString();
  }
}
