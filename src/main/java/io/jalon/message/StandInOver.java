package io.jalon.message;

import io.jalon.absence.Absence;
import io.jalon.absence.StandIns;
import io.jalon.dossier.Intervenant;
import io.jalon.dossier.Intervenants;
import io.jalon.outbox.LastCheck;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A message that waited, be it for a pause or a held template, does not leave to who stood in when
 * it was written once the absence is over: who was away has it too.
 */
@Component
class StandInOver implements LastCheck {

  /** The variant of the history's line. */
  static final String OVER = "absence_over";

  private final MessageRows rows;
  private final Recipients recipients;
  private final Intervenants intervenants;
  private final StandIns standIns;

  StandInOver(
      MessageRows rows, Recipients recipients, Intervenants intervenants, StandIns standIns) {
    this.rows = rows;
    this.recipients = recipients;
    this.intervenants = intervenants;
    this.standIns = standIns;
  }

  @Override
  public Optional<Map<String, String>> against(String key) {
    return rows.byKey(key).filter(this::over).map(message -> Map.of("kind", OVER));
  }

  private boolean over(Message message) {
    var account =
        Optional.ofNullable(message.recipientId())
            .flatMap(intervenants::find)
            .map(Intervenant::account);
    var absences =
        account.map(one -> standIns.stoodIn(one, message.createdAt())).orElse(List.of()).stream()
            .filter(absence -> absence.covers(message.roleId()))
            .map(Absence::account)
            .toList();
    return !absences.isEmpty() && returned(message, absences);
  }

  /** Whether one of those who were away receives it now, and the substitute would not. */
  private boolean returned(Message message, List<String> away) {
    var now = recipients.now(message).stream().map(Recipient::id).filter(Objects::nonNull).toList();
    return !now.contains(message.recipientId())
        && now.stream()
            .flatMap(id -> intervenants.find(id).stream())
            .anyMatch(holder -> away.contains(holder.account()));
  }
}
