package io.jalon.compiler.model;

import io.jalon.template.ActionKind;
import io.jalon.template.Delay;
import io.jalon.template.Fragments;
import io.jalon.template.HttpRequest;
import io.jalon.template.SendMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each element is as a kind of action. */
final class Kinds {

  private static final int AN_HOUR = 60;
  private static final int SECONDS = 20;
  private static final int RETRIES = 4;
  private static final Delay NOW =
      new Delay(0, Delay.Unit.DAYS, Delay.Direction.AFTER, Delay.START);

  private final DrawnModel model;
  private final Parts parts;

  Kinds(DrawnModel model, Parts parts) {
    this.model = model;
    this.parts = parts;
  }

  ActionKind of(Drawn at) {
    return switch (at.kind()) {
      case "task" -> new ActionKind.Task(title(at), description(at), due(at));
      case "check" -> new ActionKind.Check(title(at), description(at), due(at));
      case "request-document" ->
          new ActionKind.RequestDocument(title(at), description(at), at.get("document"), due(at));
      case "validation" -> validation(at);
      case "votes" -> votes(at);
      case "send-message", "validate-message" -> message(at);
      case "create-document" -> new ActionKind.CreateDocument(content(at));
      case "http-request" -> request(at);
      default -> effect(at);
    };
  }

  private ActionKind effect(Drawn at) {
    return switch (at.kind()) {
      case "notify" -> new ActionKind.Notify(at.get("to"), at.get("text"));
      case "appointment" -> appointment(at);
      case "set-field" -> new ActionKind.SetField(at.get("field"), at.get("value"));
      case "set-status" -> new ActionKind.SetStatus(at.get("status"));
      case "launch-sequence" ->
          new ActionKind.LaunchSequence(at.get("sequence"), at.get("waits").equals("true"));
      default -> new ActionKind.AwaitEvent(at.get("event"));
    };
  }

  /** The title of a field, else what the diagram shows. */
  private static String title(Drawn at) {
    return at.get("title").isEmpty() ? at.name() : at.get("title");
  }

  private static String description(Drawn at) {
    return at.documentation().isEmpty()
        ? Fragments.lines(at.get("description"))
        : at.documentation();
  }

  private @Nullable Delay due(Drawn at) {
    return parts.orNull(at, at.get("delay"), () -> Fragments.delay(at.get("delay"), Delay.CREATED));
  }

  private ActionKind validation(Drawn at) {
    var asked = at.get("owner").isEmpty() ? List.<String>of() : List.of(at.get("role"));
    return new ActionKind.Validation(title(at), description(at), due(at), asked, 1);
  }

  /** The votes hold what is asked; the subprocess around them how many it takes. */
  private ActionKind votes(Drawn at) {
    var votes =
        model.of("vote").stream()
            .filter(vote -> vote.element().getParentElement() == at.element())
            .toList();
    if (votes.isEmpty()) {
      parts.tell(at, "model.votes", at.shown());
      return new ActionKind.Validation(title(at), "", due(at), List.of(), 1);
    }
    var first = votes.get(0);
    var by = votes.stream().map(vote -> vote.get("role")).toList();
    return new ActionKind.Validation(
        title(first), description(first), due(at), by, parts.number(at, "needed", by.size()));
  }

  private ActionKind message(Drawn at) {
    var attach =
        at.get("attach").isEmpty()
            ? List.<String>of()
            : parts.read(at, Fragments.texts(at.get("attach")), List.of());
    var receipt = at.get("receipt");
    return new SendMessage(
        content(at),
        at.get("to"),
        at.is("validate-message"),
        at.get("letter").equals("true"),
        attach,
        receipt.isEmpty() ? null : receipt);
  }

  /** The id of the content that an action writes. */
  static String content(Drawn at) {
    return at.get("message").isEmpty() ? at.id() : at.get("message");
  }

  private ActionKind appointment(Drawn at) {
    var when =
        parts.orNull(at, at.get("delay"), () -> Fragments.delay(at.get("delay"), Delay.START));
    return new ActionKind.Appointment(
        title(at), when == null ? NOW : when, parts.number(at, "minutes", AN_HOUR));
  }

  private ActionKind request(Drawn at) {
    return new HttpRequest(
        at.get("method").isEmpty() ? "GET" : at.get("method"),
        at.get("url"),
        map(at, "headers"),
        at.get("content-type"),
        at.get("body"),
        parts.number(at, "timeout", SECONDS),
        parts.number(at, "retries", RETRIES),
        fields(at));
  }

  private Map<String, String> map(Drawn at, String name) {
    return at.get(name).isEmpty()
        ? Map.of()
        : parts.read(at, Fragments.named(at.get(name)), Map.of());
  }

  private List<HttpRequest.Field> fields(Drawn at) {
    var fields = new ArrayList<HttpRequest.Field>();
    map(at, "fields")
        .forEach(
            (name, place) -> {
              var words = place.split(" +(?:at +)?", 2);
              try {
                var type = words[0].toUpperCase(Locale.ROOT).replace('-', '_');
                fields.add(
                    new HttpRequest.Field(
                        name,
                        HttpRequest.Type.valueOf(type),
                        words.length > 1 ? words[1] : "/" + name));
              } catch (IllegalArgumentException unknown) {
                parts.tell(at, "model.field", place);
              }
            });
    return fields;
  }
}
