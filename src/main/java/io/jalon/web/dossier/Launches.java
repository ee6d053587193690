package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.template.Availabilities;
import io.jalon.template.LaunchOffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sequences that a person can launch on a dossier, and what they are told when they do. */
@Component
public class Launches {

  private final Availabilities availabilities;
  private final Runs runs;
  private final Launcher launcher;
  private final SequenceNames names;

  Launches(Availabilities availabilities, Runs runs, Launcher launcher, SequenceNames names) {
    this.availabilities = availabilities;
    this.runs = runs;
    this.launcher = launcher;
    this.names = names;
  }

  /** Every published template that this dossier may have (F-4, F-57), by name. */
  public List<Offer> on(Dossier dossier, Reader reader) {
    return availabilities.offers(dossier.id(), dossier.team()).stream()
        .map(offer -> offer(offer, dossier, reader))
        .toList();
  }

  private Offer offer(LaunchOffer offer, Dossier dossier, Reader reader) {
    var id = offer.templateId();
    int version = Objects.requireNonNull(offer.version());
    return new Offer(
        id,
        names.name(id, version),
        version,
        runs.active(id, dossier.id()).map(run -> reader.moment(run.launchedAt())).orElse(null));
  }

  /** Launches a template, and says what became of it. */
  Notice launch(String template, Dossier dossier, String author, Reader reader) {
    var launch = launcher.launch(template, dossier.id(), author);
    if (launch instanceof Launch.Launched launched) {
      return launched(launched.run(), dossier, reader);
    }
    if (launch instanceof Launch.AlreadyRunning already) {
      return running(already.run(), dossier, reader);
    }
    if (launch instanceof Launch.NotOffered refused) {
      return Notice.of("late", "not-offered." + refused.why(), reader, refused.name());
    }
    return Notice.of("late", "not-published", reader);
  }

  private Notice launched(Run run, Dossier dossier, Reader reader) {
    return Notice.of("done", "launched", reader, name(run), version(run), dossier.reference());
  }

  private Notice running(Run run, Dossier dossier, Reader reader) {
    return Notice.of(
        "soon",
        "already-running",
        reader,
        name(run),
        version(run),
        dossier.reference(),
        reader.names().account(run.launchedBy()),
        reader.moment(run.launchedAt()));
  }

  private String name(Run run) {
    return names.name(run.templateId(), run.version());
  }

  private static String version(Run run) {
    return Integer.toString(run.version());
  }

  /**
   * A sequence that can be launched.
   *
   * @param since since when it already runs here, or {@code null}
   */
  public record Offer(String id, String name, int version, @Nullable String since) {}
}
