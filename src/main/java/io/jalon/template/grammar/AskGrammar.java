package io.jalon.template.grammar;

import io.jalon.template.Action.Ask;
import io.jalon.template.yaml.YamlNode;
import java.util.Set;

/**
 * What a person is asked for: a repère or {@code dossier.<attribute>}, alone or as {@code { ask }},
 * or {@code { document: <name> }}; with {@code optional} it may be left out, with {@code for} it is
 * asked for with one result only.
 */
final class AskGrammar {

  private AskGrammar() {}

  static Ask read(YamlNode node, String path, Findings findings) {
    if (!(node instanceof YamlNode.Mapping)) {
      return named(node, path, findings);
    }
    var asked = Fields.of(node, path, findings);
    asked.allow("ask", "document", "optional", "for");
    var word = asked.node("ask");
    var ask =
        word == null
            ? new Ask(Ask.Kind.DOCUMENT, asked.text("document", TextKind.NAME))
            : named(word, asked.path("ask"), findings);
    if (asked.keys().containsAll(Set.of("ask", "document"))) {
      asked.error("ask.several", "document");
    }
    return needed(asked, ask);
  }

  private static Ask needed(Fields asked, Ask ask) {
    boolean optional = Choice.yes(asked, "optional");
    var only = asked.keys().contains("for") ? asked.id("for") : null;
    if (optional && only != null) {
      asked.error("ask.optional", "optional");
    }
    return new Ask(ask.kind(), ask.id(), optional, only);
  }

  private static Ask named(YamlNode node, String path, Findings findings) {
    var word = new TextReader(findings).read(node, path, TextKind.FIELD);
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
