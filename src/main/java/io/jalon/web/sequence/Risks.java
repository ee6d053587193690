package io.jalon.web.sequence;

import io.jalon.run.LaunchChecks;
import io.jalon.run.LaunchChecks.RoleAtRisk;
import io.jalon.run.Run;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The functions that a run needs and nobody can fill (F-104). */
@Component
class Risks {

  private final LaunchChecks checks;

  Risks(LaunchChecks checks) {
    this.checks = checks;
  }

  List<Risk> of(Run run, Reader reader) {
    return checks.during(run).roles().stream().map(role -> risk(role, reader)).toList();
  }

  /** The same before the newest version of a template is launched. */
  Optional<List<Risk>> before(String templateId, String dossierId, Reader reader) {
    return checks
        .before(templateId, dossierId)
        .map(check -> check.roles().stream().map(role -> risk(role, reader)).toList());
  }

  private static Risk risk(RoleAtRisk role, Reader reader) {
    var from = role.from();
    return new Risk(
        role.role(),
        reader.names().role(role.role()),
        reader.text("launch.flaw." + role.flaw()),
        from == null || reader.past(from) ? null : reader.moment(from),
        from != null && reader.past(from) ? reader.moment(from) : null,
        role.actions().size());
  }

  /**
   * A function at risk.
   *
   * @param flaw what is wrong, in words
   * @param from when it will bite first, or {@code null}
   * @param since since when it does, or {@code null} when it does not yet
   * @param actions how many actions are concerned
   */
  public record Risk(
      String role,
      String label,
      String flaw,
      @Nullable String from,
      @Nullable String since,
      int actions) {}
}
