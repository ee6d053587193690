package io.jalon.web.design;

import io.jalon.dossier.FactKind;
import io.jalon.dossier.FactNames;
import io.jalon.web.dossier.Reader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What conditions and tags may name of a dossier, for a designer to choose from. */
@Component
class FactWords {

  private static final String REPERE = "repere.";
  private static final String INTERVENANT = "intervenant.";

  /** What no dossier is without. */
  private static final Set<String> FILLED =
      Set.of(
          "dossier.reference",
          "dossier.type",
          "dossier.statut",
          "client.reference",
          "client.nom",
          "aujourdhui");

  private final FactNames facts;

  FactWords(FactNames facts) {
    this.facts = facts;
  }

  /**
   * A fact.
   *
   * @param path as a condition names it
   * @param label as the office calls it
   * @param filled whether it is never empty
   * @param choices its values, when they are listed
   */
  record Fact(
      String path, String label, FactKind kind, boolean filled, @Nullable List<String> choices) {}

  /** Every fact: the dossier, its client, its repères, its intervenants, today. */
  List<Fact> all(Map<String, String> reperes, Map<String, String> roles, Reader person) {
    var choices = facts.choices();
    var kinds = new TreeMap<>(facts.kinds());
    kinds.put("aujourdhui", FactKind.DATE);
    return kinds.entrySet().stream()
        .map(
            fact ->
                new Fact(
                    fact.getKey(),
                    label(fact.getKey(), reperes, roles, person),
                    fact.getValue(),
                    FILLED.contains(fact.getKey()),
                    choices.get(fact.getKey())))
        .toList();
  }

  private static String label(
      String path, Map<String, String> reperes, Map<String, String> roles, Reader person) {
    if (path.startsWith(REPERE)) {
      var id = path.substring(REPERE.length());
      return reperes.getOrDefault(id, id);
    }
    if (path.startsWith(INTERVENANT)) {
      var parts = path.split("\\.");
      return person.text("editor.fact.holder." + parts[2], roles.getOrDefault(parts[1], parts[1]));
    }
    return person.text("editor.fact." + path);
  }
}
