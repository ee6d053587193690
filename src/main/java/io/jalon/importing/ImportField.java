package io.jalon.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that a column can say; its label is {@code import.field.<id>}.
 *
 * @param id e.g. {@code amount}
 * @param required whether a line says nothing without it
 * @param headings how columns that say it are headed, in French and English, without accents
 */
public record ImportField(String id, boolean required, List<String> headings) {

  /** Its id and what French calls it. */
  private static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          Map.entry("reference", List.of("reference", "ref", "numero", "number")),
          Map.entry("name", List.of("name", "nom")),
          Map.entry("kind", List.of("kind", "type")),
          Map.entry("role", List.of("role", "fonction")),
          Map.entry("type", List.of("type", "type de dossier")),
          Map.entry("status", List.of("status", "statut")),
          Map.entry("owner", List.of("owner", "responsable")),
          Map.entry("team", List.of("team", "equipe")),
          Map.entry("amount", List.of("amount", "montant")),
          Map.entry("balance", List.of("balance", "solde")),
          Map.entry("deadline", List.of("deadline", "echeance")),
          Map.entry("date", List.of("date")),
          Map.entry("currency", List.of("currency", "devise")));

  static final ImportField EMAIL =
      of(
          "email",
          "e mail",
          "mail",
          "courriel",
          "adresse electronique",
          "adresse mail",
          "adresse e mail",
          "email address",
          "e mail address");
  static final ImportField ADDRESS = of("address", "adresse", "adresse postale", "postal address");
  static final ImportField CLIENT =
      required(
          "client",
          "code client",
          "reference client",
          "numero client",
          "client reference",
          "client code",
          "client number");
  static final ImportField DOSSIER =
      required(
          "dossier",
          "reference dossier",
          "numero dossier",
          "ref dossier",
          "case",
          "case number",
          "case reference");

  public ImportField {
    headings = List.copyOf(headings);
  }

  static ImportField of(String id, String... headings) {
    return make(id, false, headings);
  }

  static ImportField required(String id, String... headings) {
    return make(id, true, headings);
  }

  private static ImportField make(String id, boolean required, String... headings) {
    var names = NAMES.getOrDefault(id, List.of(id));
    return new ImportField(
        id, required, Stream.concat(names.stream(), Stream.of(headings)).toList());
  }
}
