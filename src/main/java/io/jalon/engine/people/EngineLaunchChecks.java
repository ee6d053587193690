package io.jalon.engine.people;

import io.jalon.dossier.Dossier;
import io.jalon.dossier.Dossiers;
import io.jalon.engine.people.Ahead.Coming;
import io.jalon.run.LaunchChecks;
import io.jalon.run.Launcher;
import io.jalon.run.Run;
import io.jalon.task.Task;
import io.jalon.task.TaskStatus;
import io.jalon.task.Tasks;
import io.jalon.template.Availabilities;
import io.jalon.template.LaunchOffer;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.Templates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares what can still come with who holds the roles (F-104). */
@Component
class EngineLaunchChecks implements LaunchChecks {

  private final Templates templates;
  private final Tasks tasks;
  private final RunPosition position;
  private final RoleFlaws flaws;
  private final Offers offers;

  /** What a launch on a dossier would take. */
  @Component
  record Offers(Availabilities availabilities, Dossiers dossiers, Clock clock) {

    private LaunchOffer of(String templateId, String dossierId) {
      var team = dossiers.find(dossierId).map(Dossier::team).orElse("");
      return availabilities.offer(templateId, dossierId, team);
    }
  }

  EngineLaunchChecks(
      Templates templates, Tasks tasks, RunPosition position, RoleFlaws flaws, Offers offers) {
    this.templates = templates;
    this.tasks = tasks;
    this.position = position;
    this.flaws = flaws;
    this.offers = offers;
  }

  @Override
  public Optional<Check> before(String templateId, String dossierId) {
    return Optional.ofNullable(offers.of(templateId, dossierId).version())
        .map(
            version -> {
              var template = templates.template(templateId, version);
              var who = new RoleFlaws.Place(dossierId, null);
              var roles = flaws.of(template, who, new Ahead(template).all(), atOnce(template));
              return new Check(templateId, version, roles);
            });
  }

  @Override
  public Optional<Launcher.Refusal> refusal(String templateId, String dossierId) {
    return Optional.ofNullable(offers.of(templateId, dossierId).refusal())
        .filter(why -> why != LaunchOffer.Refusal.NOT_PUBLISHED)
        .map(why -> Launcher.Refusal.valueOf(why.name()));
  }

  @Override
  public Check during(Run run) {
    if (!run.active()) {
      return new Check(run.templateId(), run.version(), List.of());
    }
    var template = templates.template(run.templateId(), run.version());
    var open = open(run);
    var here = position.of(run);
    var coming = new Ahead(template).from(here.steps(), here::pending, open.keySet());
    var who = new RoleFlaws.Place(run.dossierId(), run.id());
    var roles = flaws.of(template, who, coming, action -> open.get(action.action().id()));
    return new Check(run.templateId(), run.version(), roles);
  }

  /** What the first step asks for as soon as it begins. */
  private Function<Coming, @Nullable Instant> atOnce(SequenceTemplate template) {
    var first = template.steps().get(0);
    return coming ->
        coming.step().equals(first) && first.start() == null && coming.action().after() == null
            ? offers.clock().instant()
            : null;
  }

  private Map<String, Instant> open(Run run) {
    return tasks.ofRun(run.id()).stream()
        .filter(task -> task.status() == TaskStatus.OPEN)
        .collect(
            Collectors.toMap(
                Task::actionId,
                Task::createdAt,
                (one, other) -> one.isBefore(other) ? one : other));
  }
}
