package io.jalon.web.dossier;

import io.jalon.absence.Absence;
import io.jalon.absence.StandIns;
import io.jalon.dossier.Dossier;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who of those who act on a dossier is away now, and who stands in for them. */
@Component
class AwayList {

  private final StandIns standIns;

  AwayList(StandIns standIns) {
    this.standIns = standIns;
  }

  List<Away> of(Dossier dossier, Reader reader) {
    return standIns.now().stream()
        .filter(absence -> absence.on(dossier.team()))
        .map(absence -> away(absence, reader))
        .toList();
  }

  private static Away away(Absence absence, Reader reader) {
    return new Away(
        absence.account(),
        absence.roles(),
        reader.text(
            "absence.holder",
            reader.day(reader.dayOf(absence.endsAt().minusSeconds(1))),
            reader.names().account(absence.substitute())));
  }

  /**
   * Somebody who is away.
   *
   * @param roles in these functions; empty for all of them
   * @param said until when, and who stands in
   */
  public record Away(String account, List<String> roles, String said) {}
}
