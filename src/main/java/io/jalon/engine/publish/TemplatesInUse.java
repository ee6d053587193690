package io.jalon.engine.publish;

import io.jalon.calendar.ClosingUses;
import io.jalon.run.RunVersions;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateUses;
import io.jalon.template.Templates;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the versions in use name of the office's settings: those that runs keep, and the newest,
 * which launches take.
 */
@Component
class TemplatesInUse implements ClosingUses {

  private final Templates templates;
  private final RunVersions runs;

  TemplatesInUse(Templates templates, RunVersions runs) {
    this.templates = templates;
    this.runs = runs;
  }

  @Override
  public List<String> of(String closingId) {
    return all()
        .filter(
            template ->
                TemplateUses.delays(template).values().stream()
                    .anyMatch(delay -> closingId.equals(delay.outside())))
        .map(SequenceTemplate::name)
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<SequenceTemplate> all() {
    var newest =
        templates.all().stream()
            .filter(summary -> summary.latestVersion() != null)
            .map(summary -> templates.template(summary.id(), summary.latestVersion()));
    var running =
        runs.all().stream()
            .map(version -> templates.template(version.templateId(), version.number()));
    return Stream.concat(newest, running);
  }
}
