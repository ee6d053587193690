package io.jalon.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.jalon.calendar.Closing;
import io.jalon.dossier.Dossier;
import io.jalon.dossier.DossierField;
import io.jalon.dossier.Intervenant;
import io.jalon.journal.Entry;
import io.jalon.run.Run;
import io.jalon.task.TaskCommands.Answer;
import io.jalon.task.TaskCommands.Completion;
import io.jalon.template.Action;
import io.jalon.template.End;
import io.jalon.template.SequenceTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The life of one dossier under a shipped sequence, in the words of those who work on it. */
final class Story {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Stories told;
  private final SequenceTemplate template;
  private final Dossier dossier;
  private @Nullable Run run;

  Story(Stories told, SequenceTemplate template, Dossier dossier) {
    this.told = told;
    this.template = template;
    this.dossier = dossier;
  }

  /** Camille launches the sequence. */
  Story begins() {
    run = told.life().launch(template.id(), dossier);
    return this;
  }

  /** Time passes until nine in the morning of a day, stopping at each date on the way. */
  Story on(LocalDate day) {
    return at(day.atTime(9, 0));
  }

  /** Time passes until an instant of the office's clock, stopping at each date on the way. */
  Story at(LocalDateTime moment) {
    told.life().until(dossier, moment.atZone(PARIS).toInstant());
    return this;
  }

  /** An action is answered by whoever has it; the documents that it asks for are there. */
  Story answers(String action, String result, Map<String, String> values) {
    var given = new HashMap<>(values);
    template.action(action).map(Action::asks).orElse(List.of()).stream()
        .filter(ask -> ask.kind() == Action.Ask.Kind.DOCUMENT)
        .forEach(ask -> given.put(ask.id(), "Au dossier"));
    var completion =
        told.life()
            .answer(
                dossier,
                action,
                new Answer(result, result.equals("refused") ? "À revoir" : null, given));
    assertThat(completion).as(action).isInstanceOf(Completion.Completed.class);
    return this;
  }

  Story answers(String action, String result) {
    return answers(action, result, Map.of());
  }

  /** Does an action that has no named results. */
  Story does(String action) {
    return answers(action, "");
  }

  /** Does an action that asks for a date. */
  Story does(String action, String repere, LocalDate day) {
    return answers(action, "", Map.of(repere, day.toString()));
  }

  Story validates(String action) {
    return answers(action, "validated");
  }

  Story refuses(String action) {
    return answers(action, "refused");
  }

  /** Casts the vote of a role. */
  Story votes(String role, String result) {
    told.life().vote(dossier, role, result);
    return this;
  }

  /** Something happens outside, which the dossier is told of. */
  Story hears(String event) {
    told.outside().events().deliver(dossier.id(), event);
    return at(LocalDateTime.ofInstant(told.clock().instant(), PARIS));
  }

  /** What the client still owes. */
  Story owes(String balance) {
    told.outside().fields().set(null, dossier.id(), DossierField.SOLDE, balance);
    return this;
  }

  /** What was asked for. */
  Story asksFor(String amount) {
    told.outside().fields().set(null, dossier.id(), DossierField.MONTANT, amount);
    return this;
  }

  /** A repère of the dossier is set, or moved. */
  Story moves(String repere, LocalDate day) {
    told.office().set(dossier, repere, day.toString());
    return this;
  }

  /** The office is closed. */
  Story closed(LocalDate from, LocalDate to) {
    told.outside().closings().save(new Closing.Days("pont_" + from.getYear(), "Pont", from, to));
    return this;
  }

  /** Somebody else holds a role from now on. */
  Story holds(String role, Intervenant somebody) {
    told.office().bind(dossier, role, somebody);
    return this;
  }

  /** Sends what waits to leave. */
  Story posts() {
    told.life().post();
    return this;
  }

  /** The actions that people have to do now. */
  List<String> open() {
    return told.life().open(dossier);
  }

  /** Who has an open action. */
  @Nullable String holder(String action) {
    return told.life().task(dossier, action).assignee();
  }

  /** The day until whose end an open action is due. */
  LocalDate due(String action) {
    var due = local(told.life().task(dossier, action).dueAt());
    assertThat(due.toLocalTime()).as(action).isEqualTo(END_OF_DAY);
    return due.toLocalDate();
  }

  /** When a deadline, a reminder or a start was last said to be. */
  LocalDateTime date(String element) {
    return told.outside().dates().of(run().id()).stream()
        .filter(kept -> kept.element().equals(element))
        .map(kept -> local(kept.counted().at()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no date of " + element));
  }

  /** The steps entered so far, in order. */
  List<String> steps() {
    return entries("step_entered").stream().map(entry -> entry.place().stepId()).toList();
  }

  /** The dossier's alerts so far: what each says that is late. */
  List<String> alerts() {
    return entries("alert_raised").stream().map(entry -> entry.details().get("title")).toList();
  }

  /** How often a step was entered so far. */
  long times(String step) {
    return steps().stream().filter(step::equals).count();
  }

  /** The actions that somebody was reminded of so far. */
  List<String> reminded() {
    return entries("reminder_sent").stream().map(entry -> entry.place().actionId()).toList();
  }

  /** Who did so far what people did, in order. */
  List<String> doers() {
    return told.life().history(dossier).stream()
        .filter(line -> line.entry().kind().equals("action_completed"))
        .map(line -> line.author().id())
        .toList();
  }

  /** The day that it is in the office. */
  LocalDate today() {
    return local(told.clock().instant()).toLocalDate();
  }

  /** The actions left open so far, and why. */
  List<String> left() {
    return entries("action_ignored").stream()
        .map(entry -> entry.place().actionId() + ": " + entry.details().get("cause"))
        .toList();
  }

  /** What was written so far, and what became of it: {@code template: STATUS}. */
  List<String> letters() {
    return told.life().messages(dossier).stream()
        .filter(message -> message.place().runId().equals(run().id()))
        .map(message -> message.contentId() + ": " + message.status())
        .toList();
  }

  /** The entries of a kind about this run. */
  List<Entry> entries(String kind) {
    return told.life().told(dossier, kind).stream()
        .filter(entry -> entry.place() != null && entry.place().runId().equals(run().id()))
        .toList();
  }

  Dossier dossier() {
    return dossier;
  }

  /** The run as it is now. */
  Run run() {
    return told.runs().find(String.valueOf(run == null ? null : run.id())).orElseThrow();
  }

  /** The id of the end that was reached. */
  String end() {
    var label = run().endLabel();
    return template.places().stream()
        .filter(place -> place instanceof End end && end.label().equals(label))
        .map(place -> place.id())
        .findFirst()
        .orElseThrow(() -> new AssertionError("at no end, but open: " + open() + " " + steps()));
  }

  private static LocalDateTime local(@Nullable Instant at) {
    assertThat(at).as("a date").isNotNull();
    return LocalDateTime.ofInstant(at, PARIS);
  }
}
