package io.jalon.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the lines of a file are, and what their columns can say. */
public enum ImportKind {
  /** Clients, by their reference. */
  CLIENTS(
      ImportField.required("reference", "code", "reference client", "code client", "client", "id"),
      ImportField.of(
          "name", "nom client", "raison sociale", "denomination", "client name", "full name"),
      ImportField.of("kind", "nature", "forme", "civilite", "client kind", "client type"),
      ImportField.EMAIL,
      ImportField.ADDRESS),
  /** Contacts of clients, by the client and the e-mail address, else the name. */
  CONTACTS(
      ImportField.CLIENT,
      ImportField.required(
          "name", "nom contact", "contact", "nom prenom", "contact name", "full name"),
      ImportField.EMAIL,
      ImportField.ADDRESS,
      ImportField.of("role", "fonction role", "qualite", "function")),
  /** Dossiers, by their reference. */
  DOSSIERS(
      ImportField.required(
          "reference", "dossier", "reference dossier", "numero dossier", "case", "case number"),
      ImportField.CLIENT,
      ImportField.of("type", "nature", "categorie", "case type", "category"),
      ImportField.of("status", "etat", "state"),
      ImportField.of("owner", "gestionnaire", "charge de dossier", "case manager"),
      ImportField.of("team", "service", "group"),
      ImportField.of("amount", "montant initial", "montant du", "amount due", "initial amount"),
      ImportField.of("balance", "encours", "reste du", "outstanding", "balance due"),
      ImportField.of("deadline", "date limite", "date d echeance", "due date")),
  /** Balances of dossiers, by the dossier's reference. */
  BALANCES(
      ImportField.required(
          "dossier",
          "reference dossier",
          "numero dossier",
          "ref dossier",
          "case",
          "case number",
          "case reference",
          "reference",
          "ref",
          "numero"),
      ImportField.required(
          "balance",
          "encours",
          "reste du",
          "solde du",
          "montant",
          "outstanding",
          "balance due",
          "amount")),
  /** Payments on dossiers, by the dossier and the payment's reference. */
  PAYMENTS(
      ImportField.DOSSIER,
      ImportField.required(
          "reference",
          "numero",
          "reference paiement",
          "piece",
          "numero de piece",
          "payment reference",
          "payment",
          "id"),
      ImportField.required(
          "date",
          "date paiement",
          "date de paiement",
          "date de reglement",
          "date reglement",
          "payment date",
          "paid on"),
      ImportField.required(
          "amount", "montant paye", "montant regle", "reglement", "credit", "paid"),
      ImportField.of("currency", "monnaie"));

  private final List<ImportField> fields;

  ImportKind(ImportField... fields) {
    this.fields = List.of(fields);
  }

  /** The kind with this id. */
  public static Optional<ImportKind> named(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** As addresses and answers write it, e.g. {@code clients}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its columns can say. */
  public List<ImportField> fields() {
    return fields;
  }
}
