package io.jalon.web.dossier;

import io.jalon.dossier.Dossier;
import io.jalon.run.Launcher;
import io.jalon.run.Launcher.Launch;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sequences that a person can launch on a dossier, and what they are told when they do. */
@Component
public class Launches {

  private final Templates templates;
  private final Runs runs;
  private final Launcher launcher;
  private final SequenceNames names;

  Launches(Templates templates, Runs runs, Launcher launcher, SequenceNames names) {
    this.templates = templates;
    this.runs = runs;
    this.launcher = launcher;
    this.names = names;
  }

  /** Every published template, by name. */
  public List<Offer> on(Dossier dossier, Reader reader) {
    return templates.all().stream()
        .filter(template -> template.latestVersion() != null)
        .map(template -> offer(template, dossier, reader))
        .toList();
  }

  private Offer offer(TemplateSummary template, Dossier dossier, Reader reader) {
    int version = Objects.requireNonNull(template.latestVersion());
    return new Offer(
        template.id(),
        names.name(template.id(), version),
        version,
        runs.active(template.id(), dossier.id())
            .map(run -> reader.moment(run.launchedAt()))
            .orElse(null));
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
