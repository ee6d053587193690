package io.jalon.engine.publish;

import io.jalon.compiler.ExpressionCheck;
import io.jalon.dossier.Roles;
import io.jalon.engine.facts.OfficeVocabulary;
import io.jalon.expression.FactType;
import io.jalon.expression.Vocabulary;
import io.jalon.outbox.Secrets;
import io.jalon.template.Problem;
import io.jalon.template.Reading;
import io.jalon.template.SequenceTemplate;
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
  private final Roles roles;

  TemplateChecks(
      StructureCheck structure,
      ExpressionCheck expressions,
      OfficeVocabulary vocabulary,
      Secrets secrets,
      Roles roles) {
    this.structure = structure;
    this.expressions = expressions;
    this.vocabulary = vocabulary;
    this.secrets = secrets;
    this.roles = roles;
  }

  List<Problem> check(Reading reading) {
    var problems = new ArrayList<>(reading.problems());
    var template = reading.template();
    if (template != null) {
      problems.addAll(structure.check(template));
      problems.addAll(expressions.check(template, known()));
      problems.addAll(registry(template));
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

  /** A function is chosen from the registry (F-12), a repère from its list (F-13). */
  private List<Problem> registry(SequenceTemplate template) {
    var problems = new ArrayList<Problem>();
    for (var role : template.roles().keySet()) {
      if (roles.find(role).isEmpty()) {
        problems.add(Problem.error("role.unregistered", "roles." + role, role));
      }
    }
    var known = vocabulary.now();
    for (int i = 0; i < template.reperes().size(); i++) {
      var repere = template.reperes().get(i);
      if (known.type("repere." + repere).isEmpty()) {
        problems.add(Problem.error("repere.unregistered", "reperes[" + i + "]", repere));
      }
    }
    return problems;
  }
}
