package io.jalon.web.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.simulation.Move;
import io.jalon.task.TaskCommands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * What somebody has done in a trial, as the page carries it from one showing to the next: a list of
 * forms, as they were sent.
 */
@Component
class TrialMoves {

  private static final int MOST = 200;
  private static final int LONGEST = 200_000;
  private static final String ASKS = "asks.";
  private static final String FIELDS = "fields.";
  private static final List<String> KEPT =
      List.of("kind", "action", "role", "result", "note", "event", "succeeds");

  private final ObjectMapper json;

  TrialMoves(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The forms until now and the one that is sent, or without the last one when it is {@code undo}.
   *
   * @throws ResponseStatusException 400 when they are none of ours, or too many
   */
  List<Map<String, String>> with(String before, MultiValueMap<String, String> sent) {
    var moves = new ArrayList<>(read(before));
    var form = form(sent);
    if ("undo".equals(form.get("kind"))) {
      return moves.isEmpty() ? moves : moves.subList(0, moves.size() - 1);
    }
    if (form.containsKey("kind")) {
      moves.add(form);
    }
    if (moves.size() > MOST) {
      throw unreadable();
    }
    return moves;
  }

  private static Map<String, String> form(MultiValueMap<String, String> sent) {
    var form = new LinkedHashMap<String, String>();
    sent.toSingleValueMap()
        .forEach(
            (name, value) -> {
              if ((KEPT.contains(name) || name.startsWith(ASKS) || name.startsWith(FIELDS))
                  && !value.isBlank()) {
                form.put(name, value);
              }
            });
    return form;
  }

  private List<Map<String, String>> read(String text) {
    try {
      if (text.length() > LONGEST) {
        throw unreadable();
      }
      return json.readValue(text, new TypeReference<List<Map<String, String>>>() {});
    } catch (JsonProcessingException foreign) {
      throw unreadable();
    }
  }

  private static ResponseStatusException unreadable() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, "error.unreadable");
  }

  /** As the page carries them. */
  String write(List<Map<String, String>> moves) {
    try {
      return json.writeValueAsString(moves);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What they do. */
  static List<Move> read(List<Map<String, String>> forms) {
    return forms.stream().map(TrialMoves::move).toList();
  }

  private static Move move(Map<String, String> form) {
    return switch (form.getOrDefault("kind", "")) {
      case "answer" -> new Move.Answer(of(form, "action"), of(form, "role"), answer(form));
      case "event" -> new Move.Event(of(form, "event"));
      case "call" ->
          new Move.Call(
              of(form, "action"), "true".equals(form.get("succeeds")), under(form, FIELDS));
      case "next" -> new Move.NextDate();
      default -> throw unreadable();
    };
  }

  private static TaskCommands.Answer answer(Map<String, String> form) {
    return new TaskCommands.Answer(form.get("result"), form.get("note"), under(form, ASKS));
  }

  /** What was entered under names that begin so, by the rest of the name. */
  private static Map<String, String> under(Map<String, String> form, String prefix) {
    var found = new LinkedHashMap<String, String>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(prefix)) {
            found.put(name.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static String of(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }
}
