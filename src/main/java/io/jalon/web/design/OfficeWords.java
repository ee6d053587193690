package io.jalon.web.design;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jalon.calendar.Closing;
import io.jalon.calendar.Closings;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words that a designer chooses from: functions, repères, periods, other sequences. */
@Component
class OfficeWords {

  private final Roles roles;
  private final Reperes reperes;
  private final Closings closings;
  private final SequenceRows sequences;
  private final ObjectMapper json;

  OfficeWords(
      Roles roles, Reperes reperes, Closings closings, SequenceRows sequences, ObjectMapper json) {
    this.roles = roles;
    this.reperes = reperes;
    this.closings = closings;
    this.sequences = sequences;
    this.json = json;
  }

  /** All of them for the editor. */
  String json() {
    try {
      return json.writeValueAsString(
          Map.of(
              "roles",
              roles.list(),
              "reperes",
              reperes.definitions(),
              "closings",
              named(closings.all(), Closing::id, Closing::label),
              "sequences",
              named(sequences.all(), SequenceRows.Summary::id, SequenceRows.Summary::name)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> List<Map<String, String>> named(
      List<T> all, Function<T, String> id, Function<T, String> label) {
    return all.stream().map(one -> Map.of("id", id.apply(one), "label", label.apply(one))).toList();
  }

  /** What roles are called. */
  Map<String, String> roleLabels() {
    return roles.list().stream().collect(Collectors.toMap(Role::id, Role::label));
  }

  /** What repères are called. */
  Map<String, String> repereLabels() {
    return reperes.definitions().stream().collect(Collectors.toMap(Repere::id, Repere::label));
  }

  /** What closings are called. */
  Map<String, String> closingLabels() {
    return closings.all().stream().collect(Collectors.toMap(Closing::id, Closing::label));
  }

  /** What sequences are called. */
  Map<String, String> sequenceLabels() {
    return sequences.all().stream()
        .collect(Collectors.toMap(SequenceRows.Summary::id, SequenceRows.Summary::name));
  }
}
