package io.jalon.engine.people;

import io.jalon.dossier.HolderRules;
import io.jalon.dossier.IntervenantKind;
import io.jalon.run.Run;
import io.jalon.run.Runs;
import io.jalon.template.Availabilities;
import io.jalon.template.Availability;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the templates in use on a dossier ask of holders: the versions that run there, and the
 * newest versions that it may have of what ran there before. A contact, who can do nothing but
 * receive, is also measured by all published templates that are in service, unless one of them
 * knows the role as a contact's (F-97).
 */
@Component
class TemplateHolderRules implements HolderRules {

  private record Version(String templateId, int number) {}

  private final Templates templates;
  private final Runs runs;
  private final Availabilities availabilities;

  TemplateHolderRules(Templates templates, Runs runs, Availabilities availabilities) {
    this.templates = templates;
    this.runs = runs;
    this.availabilities = availabilities;
  }

  @Override
  public List<Misfit> misfits(List<String> dossierIds, String roleId, IntervenantKind kind) {
    var inUse =
        dossierIds.stream().flatMap(dossier -> runs.of(dossier).stream()).flatMap(this::versions);
    var against = misfits(inUse, roleId, kind);
    return against.isEmpty() && kind == IntervenantKind.CONTACT
        ? neverContacts(dossierIds, roleId)
        : against;
  }

  private List<Misfit> neverContacts(List<String> dossierIds, String roleId) {
    var limits = availabilities.all();
    var published =
        templates.all().stream()
            .filter(one -> !one.retired())
            .flatMap(one -> offered(one, limits.get(one.id()), dossierIds))
            .toList();
    var contacts =
        published.stream()
            .anyMatch(v -> Participation.wanted(template(v), roleId) == IntervenantKind.CONTACT);
    return contacts ? List.of() : misfits(published.stream(), roleId, IntervenantKind.CONTACT);
  }

  private List<Misfit> misfits(Stream<Version> versions, String roleId, IntervenantKind kind) {
    return versions.distinct().flatMap(version -> misfit(version, roleId, kind)).toList();
  }

  private Stream<Misfit> misfit(Version version, String roleId, IntervenantKind kind) {
    var template = template(version);
    var wanted = Participation.wanted(template, roleId);
    if (wanted == null || wanted == kind) {
      return Stream.empty();
    }
    var actions = Participation.actions(template, roleId);
    var titles = actions.stream().map(action -> Participation.title(template, action)).toList();
    return Stream.of(
        new Misfit(template.id(), template.name(), version.number(), wanted, actions, titles));
  }

  private Stream<Version> versions(Run run) {
    return run.active()
        ? Stream.of(new Version(run.templateId(), run.version()))
        : reach(run.templateId(), run.dossierId());
  }

  private Stream<Version> reach(String templateId, String dossierId) {
    return availabilities.reach(templateId, dossierId).stream()
        .map(number -> new Version(templateId, number));
  }

  /** The newest version, or with a pilot those that these dossiers may have (F-57). */
  private Stream<Version> offered(
      TemplateSummary summary, @Nullable Availability limits, List<String> dossierIds) {
    var newest = summary.latestVersion();
    if (newest == null) {
      return Stream.empty();
    }
    return limits == null || limits.pilot() == null
        ? Stream.of(new Version(summary.id(), newest))
        : dossierIds.stream().flatMap(dossier -> reach(summary.id(), dossier)).distinct();
  }

  private SequenceTemplate template(Version version) {
    return templates.template(version.templateId(), version.number());
  }
}
