package io.jalon.web.design;

import io.jalon.template.Diagrams;
import io.jalon.template.SourceTree;
import io.jalon.template.TemplateReader;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts while somebody writes them: their parts, problems, sentences and diagram. */
@Component
class Drafts {

  private final SourceTree trees;
  private final TemplateReader reader;
  private final Checks checks;
  private final Diagrams diagrams;
  private final OfficeWords office;

  Drafts(
      SourceTree trees,
      TemplateReader reader,
      Checks checks,
      Diagrams diagrams,
      OfficeWords office) {
    this.trees = trees;
    this.reader = reader;
    this.checks = checks;
    this.diagrams = diagrams;
    this.office = office;
  }

  /**
   * A draft as it was read.
   *
   * @param source as YAML
   * @param tree its parts, or {@code null} when it is no YAML
   * @param steps each step in sentences, by id; {@code null} while it cannot be read
   * @param conditions what the conditions of its routes say, by their FEEL
   * @param bpmn its diagram, or {@code null} while it has an error but ways that are missing
   */
  record Read(
      String source,
      @Nullable Map<String, Object> tree,
      List<Checks.Found> problems,
      @Nullable List<Told> steps,
      Map<String, String> conditions,
      @Nullable String bpmn) {}

  /** A step or an end in sentences. */
  record Told(String id, String name, List<Sentence> sentences) {}

  /** The YAML of a draft that was put together from parts, with the comments of the one before. */
  String write(Map<String, Object> tree, String before) {
    return trees.write(tree, before);
  }

  /** What the second says otherwise than the first; {@code null} while one cannot be read. */
  @Nullable List<ChangeRow> changes(String before, String after, Reader person) {
    var one = reader.read(before).template();
    var other = reader.read(after).template();
    return one == null || other == null ? null : new ChangeRows(one, other, person, office).all();
  }

  /** Reads a draft. */
  Read read(String source, Reader person) {
    var tree = trees.read(source);
    var problems = checks.of(source, tree, new DraftNames(tree, office, person), person.locale());
    var template = reader.read(source).template();
    if (template == null) {
      return new Read(source, tree, problems, null, Map.of(), null);
    }
    var telling = new Telling(template, person, office);
    var broken = problems.stream().anyMatch(Checks.Found::undrawable);
    return new Read(
        source,
        tree,
        problems,
        telling.all(),
        telling.conditions(),
        broken ? null : diagrams.overview(template));
  }
}
