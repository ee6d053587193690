package io.jalon.engine.publish;

import io.jalon.dossier.RoleUses;
import io.jalon.dossier.Roles;
import io.jalon.run.RunVersions;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which drafts, versions in service and sequences under way name each function (F-29). */
@Component
class TemplateRoleUses implements RoleUses {

  private final Templates templates;
  private final TemplateReader reader;
  private final RunVersions runs;
  private final Roles roles;

  TemplateRoleUses(Templates templates, TemplateReader reader, RunVersions runs, Roles roles) {
    this.templates = templates;
    this.reader = reader;
    this.runs = runs;
    this.roles = roles;
  }

  private record Found(SortedSet<String> templates, SortedSet<String> dossiers) {
    Found() {
      this(new TreeSet<>(), new TreeSet<>());
    }
  }

  @Override
  public Map<String, Uses> all() {
    var found = new TreeMap<String, Found>();
    templates.all().stream().flatMap(this::designed).forEach(one -> named(found, one));
    runs.dossiers()
        .forEach(
            (version, dossiers) -> {
              var template = templates.template(version.templateId(), version.number());
              named(found, template);
              template
                  .roles()
                  .keySet()
                  .forEach(role -> at(found, role).dossiers().addAll(dossiers));
            });
    roles.heldOn().forEach((role, dossiers) -> at(found, role).dossiers().addAll(dossiers));
    var uses = new HashMap<String, Uses>();
    found.forEach(
        (role, one) ->
            uses.put(
                role,
                new Uses(one.templates().stream().toList(), one.dossiers().stream().toList())));
    return uses;
  }

  /** The draft, when it can be read, and the version in service. */
  private Stream<SequenceTemplate> designed(TemplateSummary summary) {
    var draft =
        summary.draft()
            ? templates.draft(summary.id()).map(source -> reader.read(source).template()).stream()
            : Stream.<SequenceTemplate>empty();
    var newest = summary.latestVersion();
    return newest == null
        ? draft
        : Stream.concat(draft, Stream.of(templates.template(summary.id(), newest)));
  }

  private static void named(Map<String, Found> found, SequenceTemplate template) {
    template.roles().keySet().forEach(role -> at(found, role).templates().add(template.name()));
  }

  private static Found at(Map<String, Found> found, String role) {
    return Objects.requireNonNull(found.computeIfAbsent(role, key -> new Found()));
  }
}
