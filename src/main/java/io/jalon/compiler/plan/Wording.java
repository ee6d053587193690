package io.jalon.compiler.plan;

/**
 * What every diagram says, in the words of the trade: the same for every office, so that the same
 * template always compiles to the same text.
 */
final class Wording {

  static final String LAUNCH = "Lancement";
  static final String BEGIN = "Début";
  static final String OVER = "Fin";
  static final String WAITING = "Attendre le délai";
  static final String DONE = "Fait";
  static final String SENT = "Envoyé";
  static final String NOT_SENT = "Non envoyé";
  static final String SEND = "Envoyer\u00a0: ";
  static final String VALIDATE = "Valider\u00a0: ";
  static final String VALIDATED_QUESTION = "Validé\u202f?";
  static final String VALIDATED = "Validé";
  static final String REFUSED = "Refusé";
  static final String WHAT_NEXT = "Quelle suite\u202f?";
  static final String EXPIRED = "Délai dépassé";
  static final String OTHERWISE = "Sinon";

  private Wording() {}
}
