package io.jalon.compiler.plan;

import java.util.Map;

/**
 * What every diagram says, in the words of the trade: the same for every office, so that the same
 * template always compiles to the same text.
 */
final class Wording {

  static final String LAUNCH = "Lancement";
  static final String BEGIN = "Début";
  static final String OVER = "Fin";
  static final String THEN = "Ensuite";
  static final String WAITING = "Attendre le délai";
  static final String AWAIT = "Attendre\u00a0: ";
  static final String AWAIT_END = "Attendre la fin\u00a0: ";
  static final String DONE = "Fait";
  static final String HAPPENED = "Reçu";
  static final String SENT = "Envoyé";
  static final String NOT_SENT = "Non envoyé";
  static final String SEND = "Envoyer\u00a0: ";
  static final String PRINT = "Imprimer\u00a0: ";
  static final String NOTIFY = "Notifier\u00a0: ";
  static final String DUE = "À l’échéance";
  static final String REMIND = "Rappeler\u00a0: ";
  static final String REMINDED = "Rappelé";
  static final String ALERT = "Alerter\u00a0: ";
  static final String ALERTED = "Alerté";
  static final String MEET = "Rendez-vous\u00a0: ";
  static final String WRITE = "Créer\u00a0: ";
  static final String FILL = "Renseigner\u00a0: ";
  static final String STATUS = "Statut\u00a0: ";
  static final String START = "Lancer\u00a0: ";
  static final String SWITCH = "Passer à\u00a0: ";
  static final String STARTED_QUESTION = "Lancée\u202f?";
  static final String STARTED = "Lancée";
  static final String CALL = "Appeler\u00a0: ";
  static final String ANSWER = "Attendre la réponse";
  static final String ANSWERED = "Répondu";
  static final String SUCCEEDED = "Réussi";
  static final String FAILED = "Échec";
  static final String RUNNING = "Déjà en cours";
  static final String VALIDATE = "Valider\u00a0: ";
  static final String VALIDATED_QUESTION = "Validé\u202f?";
  static final String VALIDATED = "Validé";
  static final String REFUSED = "Refusé";
  static final String ENOUGH_QUESTION = "Décidé\u202f?";
  static final String ENOUGH = "Décidé";
  static final String VOTED = "Avis donné";
  static final String COUNTS_QUESTION = "Sans suite\u202f?";
  static final String LEFT = "Sans suite";
  static final String DECIDES_QUESTION = "Décisif\u202f?";
  static final String WHAT_NEXT = "Quelle suite\u202f?";
  static final String EXPIRED = "Délai dépassé";
  static final String OTHERWISE = "Sinon";

  /** The results of the kinds that have their own, by key. */
  static final Map<String, String> OWN_RESULTS =
      Map.of(
          "oui", "Oui",
          "non", "Non",
          "recu", "Reçu",
          "non_recu", "Non reçu",
          "reussi", SUCCEEDED,
          "echec", FAILED);

  /** The events that Jalon itself delivers, by their ids. */
  private static final Map<String, String> EVENTS = Map.of("payment_received", "Paiement reçu");

  private Wording() {}

  /** What an event is called: a known one by its name, else its id as words. */
  static String event(String id) {
    return EVENTS.getOrDefault(id, words(id));
  }

  /** An id as words, e.g. {@code responsable contentieux}. */
  static String words(String id) {
    return id.replace('_', ' ');
  }
}
