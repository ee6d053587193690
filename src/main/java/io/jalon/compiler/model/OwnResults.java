package io.jalon.compiler.model;

import java.util.Map;

/** The results that a kind has when nobody names others: they stand in the model, not in a file. */
final class OwnResults {

  private static final Map<String, Map<String, String>> OF_KIND =
      Map.of(
          "check", Map.of("oui", "Oui", "non", "Non"),
          "request-document", Map.of("recu", "Reçu", "non_recu", "Non reçu"));

  private OwnResults() {}

  static Map<String, String> of(String kind) {
    return OF_KIND.getOrDefault(kind, Map.of());
  }
}
