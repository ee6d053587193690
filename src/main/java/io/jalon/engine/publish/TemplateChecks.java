package io.jalon.engine.publish;

import io.jalon.compiler.ExpressionCheck;
import io.jalon.engine.facts.OfficeVocabulary;
import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.outbox.Secrets;
import io.jalon.template.Problem;
import io.jalon.template.Reading;
import io.jalon.template.StructureCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * All that can be wrong in a template, at once: its text, its structure, its expressions, and what
 * it names.
 */
@Component
class TemplateChecks {

  private final StructureCheck structure;
  private final ExpressionCheck expressions;
  private final OfficeVocabulary vocabulary;
  private final Secrets secrets;
  private final OfficeCheck office;

  TemplateChecks(
      StructureCheck structure,
      ExpressionCheck expressions,
      OfficeVocabulary vocabulary,
      Secrets secrets,
      OfficeCheck office) {
    this.structure = structure;
    this.expressions = expressions;
    this.vocabulary = vocabulary;
    this.secrets = secrets;
    this.office = office;
  }

  List<Problem> check(Reading reading) {
    var problems = new ArrayList<>(reading.problems());
    var template = reading.template();
    if (template != null) {
      problems.addAll(structure.check(template));
      problems.addAll(expressions.check(template, known()));
      office.problems(template).forEach(problems::add);
    }
    return problems.stream().map(reading::locate).toList();
  }

  /** What the office knows, and the names of its secrets. */
  private Vocabulary known() {
    return vocabulary
        .ofDesign()
        .plus(
            secrets.names().stream()
                .collect(Collectors.toMap(name -> "secret." + name, name -> FactType.TEXT)));
  }
}
