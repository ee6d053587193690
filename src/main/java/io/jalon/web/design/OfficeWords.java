package io.jalon.web.design;

import io.jalon.calendar.Closing;
import io.jalon.calendar.Closings;
import io.jalon.dossier.Repere;
import io.jalon.dossier.Reperes;
import io.jalon.dossier.Role;
import io.jalon.dossier.Roles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The words that a designer chooses from: functions, repères, periods, other sequences. */
@Component
class OfficeWords {

  private final Roles roles;
  private final Reperes reperes;
  private final Closings closings;
  private final SequenceRows sequences;

  OfficeWords(Roles roles, Reperes reperes, Closings closings, SequenceRows sequences) {
    this.roles = roles;
    this.reperes = reperes;
    this.closings = closings;
    this.sequences = sequences;
  }

  /** Every role. */
  List<Role> roles() {
    return roles.list();
  }

  /** Every repère. */
  List<Repere> reperes() {
    return reperes.definitions();
  }

  /** Every closed period. */
  List<Closing> closings() {
    return closings.all();
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
