package io.jalon.template.grammar;

import java.util.List;
import java.util.stream.Collectors;

/** What a sequence may set on a dossier: {@code repere.<id>} or {@code dossier.<attribute>}. */
final class DossierFields {

  private static final String REPERE = "repere.";
  private static final String DOSSIER = "dossier.";
  private static final List<String> ATTRIBUTES = List.of("montant", "solde", "echeance", "statut");

  private DossierFields() {}

  static boolean repere(String field) {
    return field.startsWith(REPERE) && Names.wellFormed(field.substring(REPERE.length()));
  }

  static boolean attribute(String field) {
    return field.startsWith(DOSSIER) && ATTRIBUTES.contains(name(field));
  }

  /** Whether it is meant as an attribute, known or not. */
  static boolean ofDossier(String field) {
    return field.startsWith(DOSSIER);
  }

  /** What follows the first dot. */
  static String name(String field) {
    return field.substring(field.indexOf('.') + 1);
  }

  /** The attributes as they are written. */
  static String attributes() {
    return ATTRIBUTES.stream().map(DOSSIER::concat).collect(Collectors.joining(", "));
  }
}
