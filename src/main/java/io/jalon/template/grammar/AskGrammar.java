package io.jalon.template.grammar;

import io.jalon.template.Action.Ask;
import io.jalon.template.yaml.YamlNode;

/**
 * What a person is asked for: a repère, {@code dossier.<attribute>} or {@code { document: <name>
 * }}.
 */
final class AskGrammar {

  private AskGrammar() {}

  static Ask read(YamlNode node, String path, Findings findings) {
    if (node instanceof YamlNode.Mapping) {
      var document = Fields.of(node, path, findings);
      document.allow("document");
      return new Ask(Ask.Kind.DOCUMENT, document.text("document", TextKind.NAME));
    }
    return named(new TextReader(findings).read(node, path, TextKind.FIELD), node, path, findings);
  }

  private static Ask named(String word, YamlNode node, String path, Findings findings) {
    if (!DossierFields.ofDossier(word)) {
      var id = new IdCheck(findings).check(word, path, node.position());
      return new Ask(Ask.Kind.REPERE, id);
    }
    if (!DossierFields.attribute(word)) {
      findings.error("ask.unknown", path, node.position(), word, DossierFields.attributes());
    }
    return new Ask(Ask.Kind.ATTRIBUTE, DossierFields.name(word));
  }
}
