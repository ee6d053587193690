package io.jalon.engine.run;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.journal.Authors;
import io.jalon.journal.Entry;
import io.jalon.journal.Journal;
import io.jalon.run.Launcher;
import io.jalon.run.Run;
import io.jalon.run.RunOrigin;
import io.jalon.run.Runs;
import io.jalon.template.Availabilities;
import io.jalon.template.LaunchOffer;
import io.jalon.template.TemplateVersion;
import io.jalon.template.Templates;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Launches a sequence on a dossier: one transaction for the run, the engine and the journal. */
@Component
class EngineLauncher implements Launcher {

  private final RuntimeService engine;
  private final Sources sources;
  private final Dossiers dossiers;
  private final Journals journals;
  private final LaunchPermit permit;

  /** What there is to launch. */
  @Component
  record Sources(Templates templates, Availabilities availabilities) {

    private Optional<TemplateVersion> newest(LaunchOffer offer) {
      return templates.latest(offer.templateId());
    }

    private Optional<TemplateVersion> version(LaunchOffer offer) {
      return templates.version(offer.templateId(), Objects.requireNonNull(offer.version()));
    }
  }

  /** Where a launch is recorded. */
  @Component
  record Journals(Runs runs, Journal journal, Authors authors) {}

  EngineLauncher(
      RuntimeService engine,
      Sources sources,
      Dossiers dossiers,
      Journals journals,
      LaunchPermit permit) {
    this.engine = engine;
    this.sources = sources;
    this.dossiers = dossiers;
    this.journals = journals;
    this.permit = permit;
  }

  /** The dossier's row is locked first, so that two launches on it come one after the other. */
  @Override
  @Transactional
  public Launch launch(
      String templateId, String dossierId, String author, Run.@Nullable Parent parent) {
    var team = dossiers.lock(dossierId).map(Dossier::team).orElse("");
    var offer = sources.availabilities().offer(templateId, dossierId, team);
    var version = offer.version() == null ? sources.newest(offer) : sources.version(offer);
    if (version.isEmpty()) {
      refused(templateId, dossierId, "not_published");
      return new Launch.NotPublished();
    }
    if (offer.refusal() != null) {
      return notOffered(version.get(), dossierId, offer.refusal());
    }
    var running = journals.runs().active(templateId, dossierId);
    if (running.isPresent()) {
      refused(name(version.get()), dossierId, "already_running");
      return new Launch.AlreadyRunning(running.get());
    }
    return new Launch.Launched(start(version.get(), dossierId, author, parent));
  }

  private Launch notOffered(TemplateVersion version, String dossierId, LaunchOffer.Refusal why) {
    refused(name(version), dossierId, why.name().toLowerCase(Locale.ROOT));
    return new Launch.NotOffered(name(version), Refusal.valueOf(why.name()));
  }

  private Run start(
      TemplateVersion version, String dossierId, String author, Run.@Nullable Parent parent) {
    var origin =
        new RunOrigin(
            version.templateId(), name(version), version.number(), dossierId, author, parent);
    var instance =
        permit.with(
            origin,
            () ->
                engine
                    .createProcessInstanceById(version.definitionId())
                    .businessKey(dossierId)
                    .execute());
    return journals.runs().find(instance.getId()).orElseThrow();
  }

  private String name(TemplateVersion version) {
    return sources.templates().template(version.templateId(), version.number()).name();
  }

  private void refused(String name, String dossierId, String reason) {
    journals
        .journal()
        .write(Entry.of("launch_refused", dossierId).with("name", name).with("reason", reason));
  }
}
