package io.jalon.web.design;

import static io.jalon.web.design.Sentence.strong;

import io.jalon.template.Action;
import io.jalon.template.Action.Ask;
import io.jalon.template.ActionKind;
import io.jalon.template.Delay;
import io.jalon.template.HttpRequest;
import io.jalon.template.SendMessage;
import io.jalon.template.Work;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what is done in a step. */
final class ActionTelling {

  private final Names names;
  private final DelayTelling delays;
  private final ConditionTelling conditions;
  private final Map<Class<? extends ActionKind>, Function<Action, String>> kinds;

  ActionTelling(Names names, DelayTelling delays, ConditionTelling conditions) {
    this.names = names;
    this.delays = delays;
    this.conditions = conditions;
    this.kinds =
        Map.ofEntries(
            Map.entry(ActionKind.Task.class, this::work),
            Map.entry(ActionKind.Check.class, this::work),
            Map.entry(ActionKind.RequestDocument.class, this::work),
            Map.entry(ActionKind.Validation.class, this::validation),
            Map.entry(SendMessage.class, this::message),
            Map.entry(ActionKind.Notify.class, this::notification),
            Map.entry(ActionKind.Appointment.class, this::appointment),
            Map.entry(ActionKind.CreateDocument.class, this::document),
            Map.entry(ActionKind.SetField.class, this::field),
            Map.entry(ActionKind.SetStatus.class, this::status),
            Map.entry(ActionKind.LaunchSequence.class, this::launch),
            Map.entry(ActionKind.AwaitEvent.class, this::event),
            Map.entry(HttpRequest.class, this::call));
  }

  Sentence tell(Action action) {
    var done = Objects.requireNonNull(kinds.get(action.kind().getClass())).apply(action);
    var after = action.after();
    var text = after == null ? done : names.text("after", delays.tell(after), done);
    return Sentence.of("text", text + rest(action));
  }

  private String rest(Action action) {
    var late = action.late();
    return results(action)
        + asks(action)
        + (late == null ? "" : late(late))
        + (action.whileTrue() == null ? "" : names.text("while", condition(action)))
        + (action.outlives() ? names.text("outlives") : "");
  }

  private String condition(Action action) {
    return conditions.tell(String.valueOf(action.whileTrue()));
  }

  private String results(Action action) {
    return action.results().isEmpty()
        ? ""
        : names.text("results", strong(String.join(", ", action.results().values())));
  }

  private String asks(Action action) {
    return action.asks().isEmpty()
        ? ""
        : names.text(
            "asks", action.asks().stream().map(this::ask).collect(Collectors.joining(", ")));
  }

  private String ask(Ask ask) {
    var name =
        switch (ask.kind()) {
          case REPERE -> names.repere(ask.id());
          case ATTRIBUTE -> names.fact("dossier." + ask.id());
          case DOCUMENT -> ask.id();
        };
    return ask.optional() ? names.text("asks.optional", name) : name;
  }

  private String late(Action.Late late) {
    var remind = late.remind();
    var alert = late.alert();
    return (remind == null ? "" : names.text("late.remind", delays.tell(remind)))
        + (alert == null ? "" : names.text("late.alert", names.role(alert)));
  }

  private String work(Action action) {
    var due = ((Work) action.kind()).due();
    return names.text(
        action.kind().key(), names.role(action.role()), names.title(action), due(due));
  }

  private String due(@Nullable Delay due) {
    return due == null ? "" : names.text("due", delays.tell(due));
  }

  private String validation(Action action) {
    var kind = (ActionKind.Validation) action.kind();
    if (kind.by().isEmpty()) {
      return work(action);
    }
    var voters = kind.by().stream().map(names::role).collect(Collectors.joining(", "));
    return names.text(
        "validation.several", voters, names.title(action), due(kind.due()), kind.needed());
  }

  private String message(Action action) {
    var kind = (SendMessage) action.kind();
    var what = names.text(kind.letter() ? "letter" : "mail", strong(names.title(action)));
    return kind.validate()
        ? names.text("send.validated", what, names.role(kind.to()), names.role(action.role()))
        : names.text("send", what, names.role(kind.to()));
  }

  private String notification(Action action) {
    var kind = (ActionKind.Notify) action.kind();
    return names.text("notify", names.role(kind.to()), names.tags(kind.text()));
  }

  private String appointment(Action action) {
    var kind = (ActionKind.Appointment) action.kind();
    return names.text("appointment", names.title(action), delays.tell(kind.at()), kind.minutes());
  }

  private String document(Action action) {
    return names.text("create-document", strong(names.title(action)));
  }

  private String field(Action action) {
    var kind = (ActionKind.SetField) action.kind();
    return names.text("set-field", strong(names.fact(kind.field())), names.fact(kind.value()));
  }

  private String status(Action action) {
    return names.text("set-status", ((ActionKind.SetStatus) action.kind()).status());
  }

  private String launch(Action action) {
    var kind = (ActionKind.LaunchSequence) action.kind();
    return names.text(
        kind.waits() ? "launch.waits" : "launch", strong(names.sequence(kind.sequence())));
  }

  private String event(Action action) {
    return names.text(
        "await", strong(names.event(((ActionKind.AwaitEvent) action.kind()).event())));
  }

  private String call(Action action) {
    return names.text("http-request", ((HttpRequest) action.kind()).url());
  }
}
