package io.jalon.engine.publish;

import io.jalon.dossier.RoleUses;
import io.jalon.run.RunVersions;
import io.jalon.run.RunVersions.Version;
import io.jalon.template.SequenceTemplate;
import io.jalon.template.TemplateReader;
import io.jalon.template.TemplateSummary;
import io.jalon.template.Templates;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final RoleDossiers dossiers;

  TemplateRoleUses(
      Templates templates, TemplateReader reader, RunVersions runs, RoleDossiers dossiers) {
    this.templates = templates;
    this.reader = reader;
    this.runs = runs;
    this.dossiers = dossiers;
  }

  @Override
  public Map<String, Uses> all() {
    var names = new TreeMap<String, SortedSet<String>>();
    templates.all().stream().flatMap(this::designed).forEach(one -> named(names, one));
    var needed = new HashMap<Version, Set<String>>();
    for (var version : runs.all()) {
      var template = templates.template(version.templateId(), version.number());
      named(names, template);
      needed.put(version, template.roles().keySet());
    }
    var counted = dossiers.all(needed);
    var uses = new HashMap<String, Uses>();
    Stream.concat(names.keySet().stream(), counted.keySet().stream())
        .distinct()
        .forEach(
            role -> {
              var where = counted.getOrDefault(role, RoleDossiers.Counted.NONE);
              var by = names.getOrDefault(role, Collections.emptySortedSet());
              uses.put(role, new Uses(List.copyOf(by), where.named(), where.count()));
            });
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

  private static void named(Map<String, SortedSet<String>> names, SequenceTemplate template) {
    template
        .roles()
        .keySet()
        .forEach(role -> names.computeIfAbsent(role, key -> new TreeSet<>()).add(template.name()));
  }
}
