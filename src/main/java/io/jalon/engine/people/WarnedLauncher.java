package io.jalon.engine.people;

import io.jalon.dossier.Dossiers;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.InOneGo;
import io.jalon.run.LaunchChecks;
import io.jalon.run.LaunchChecks.Check;
import io.jalon.run.LaunchChecks.RoleAtRisk;
import io.jalon.run.Launcher;
import io.jalon.run.Run;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Launches, and says with the run which of its roles nobody can fill (F-104). */
@Component
@Primary
class WarnedLauncher implements Launcher {

  private final Launcher engine;
  private final LaunchChecks checks;
  private final Journal journal;
  private final Dossiers dossiers;
  private final InOneGo go;

  WarnedLauncher(
      @Qualifier("engineLauncher") Launcher engine,
      LaunchChecks checks,
      Journal journal,
      Dossiers dossiers,
      InOneGo go) {
    this.dossiers = dossiers;
    this.go = go;
    this.engine = engine;
    this.checks = checks;
    this.journal = journal;
  }

  @Override
  public Launch launch(
      String templateId, String dossierId, String author, Run.@Nullable Parent parent) {
    return go.inTransaction(() -> warned(templateId, dossierId, author, parent));
  }

  private Launch warned(
      String templateId, String dossierId, String author, Run.@Nullable Parent parent) {
    dossiers.lock(dossierId);
    var warnings = checks.before(templateId, dossierId).map(Check::roles).orElse(List.of());
    var launch = engine.launch(templateId, dossierId, author, parent);
    if (!(launch instanceof Launch.Launched launched) || warnings.isEmpty()) {
      return launch;
    }
    var run = launched.run();
    journal.write(
        Entry.of("launch_warned", dossierId)
            .in(new Entry.Place(run.id(), templateId, run.version(), null, null, 0))
            .with(
                "roles",
                warnings.stream().map(RoleAtRisk::role).collect(Collectors.joining(", "))));
    return new Launch.Launched(run, warnings);
  }
}
