package io.jalon.dossier;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An attribute of a dossier that actions and answers may set, by its name in templates. */
public enum DossierField {
  /** The amount, in the office's currency. */
  MONTANT("montant", RepereKind.MONEY, "amount"),
  /** What is still owed. */
  SOLDE("solde", RepereKind.MONEY, "balance"),
  /** Date limite. */
  ECHEANCE("echeance", RepereKind.DATE, "deadline"),
  /** The office's own word, one line of at most 30 characters; never empty. */
  STATUT("statut", RepereKind.TEXT, "status");

  private static final int LONGEST_STATUS = 30;

  private final String id;
  private final RepereKind kind;
  private final String column;

  DossierField(String id, RepereKind kind, String column) {
    this.id = id;
    this.kind = kind;
    this.column = column;
  }

  /** The attribute that templates call so, e.g. {@code montant}. */
  public static Optional<DossierField> named(String id) {
    return Arrays.stream(values()).filter(field -> field.id.equals(id)).findFirst();
  }

  /** Its name in templates. */
  public String id() {
    return id;
  }

  /** How its values are written. */
  public RepereKind kind() {
    return kind;
  }

  /** Whether it may have no value. */
  public boolean mayBeEmpty() {
    return this != STATUT;
  }

  /**
   * Reads a value.
   *
   * @param text as its {@link #kind()} writes it
   * @return a value of the class that the kind names; empty when the text is none
   */
  public Optional<Object> read(String text) {
    return kind.read(text)
        .filter(value -> this != STATUT || value.toString().length() <= LONGEST_STATUS);
  }

  /** What a dossier has, or {@code null}. */
  public @Nullable Object of(Dossier dossier) {
    return switch (this) {
      case MONTANT -> dossier.amount();
      case SOLDE -> dossier.balance();
      case ECHEANCE -> dossier.deadline();
      case STATUT -> dossier.status();
    };
  }

  String column() {
    return column;
  }
}
