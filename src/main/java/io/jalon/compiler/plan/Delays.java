package io.jalon.compiler.plan;

import io.jalon.template.Delay;

/** A delay as the date bean reads it and as the diagram says it. */
final class Delays {

  private Delays() {}

  /** ISO 8601, e.g. {@code PT30M}, {@code P3D}. */
  static String iso(Delay delay) {
    return switch (delay.unit()) {
      case MINUTES -> "PT" + delay.amount() + "M";
      case HOURS -> "PT" + delay.amount() + "H";
      case DAYS, WORKING_DAYS, BUSINESS_DAYS -> "P" + delay.amount() + "D";
      case WEEKS -> "P" + delay.amount() + "W";
      case MONTHS -> "P" + delay.amount() + "M";
      case YEARS -> "P" + delay.amount() + "Y";
    };
  }

  /**
   * Which days it counts, as {@code io.jalon.calendar.Counting} names them, in lower case, and out
   * of which its date moves, e.g. {@code working roll outside treve_hivernale}.
   */
  static String counting(Delay delay) {
    return days(delay)
        + (delay.roll() ? " roll" : "")
        + (delay.outside() == null ? "" : " outside " + delay.outside());
  }

  private static String days(Delay delay) {
    return switch (delay.unit()) {
      case WORKING_DAYS -> "working";
      case BUSINESS_DAYS -> "business";
      default -> "calendar";
    };
  }

  /** As a property says it, e.g. {@code after created P10D working}. */
  static String rule(Delay delay) {
    var side = delay.direction() == Delay.Direction.BEFORE ? "before" : "after";
    return String.join(" ", side, delay.anchor(), iso(delay), counting(delay));
  }

  /** E.g. {@code 3 jours ouvrés avant date audience, au jour ouvré suivant}. */
  static String words(Delay delay) {
    return counted(delay) + moves(delay);
  }

  /** The same of a delay after another action, which may be nothing but a day to wait for. */
  static String following(Delay delay) {
    return delay.amount() == 0 ? Wording.THEN + moves(delay) : words(delay);
  }

  private static String moves(Delay delay) {
    return (delay.outside() == null ? "" : ", hors " + Wording.words(delay.outside()))
        + (delay.roll() ? ", au jour ouvré suivant" : "");
  }

  private static String counted(Delay delay) {
    var anchor = anchor(delay);
    if (delay.amount() == 0) {
      return anchor.isEmpty() ? "dès le début" : "à " + anchor;
    }
    var side = delay.direction() == Delay.Direction.BEFORE ? " avant " : " après ";
    return delay.amount()
        + "\u00a0"
        + unit(delay)
        + side
        + (anchor.isEmpty() ? "le début" : anchor);
  }

  private static String anchor(Delay delay) {
    if (delay.anchor().equals(Delay.DUE)) {
      return "l’échéance";
    }
    return delay.onRepere() ? Wording.words(delay.anchor()) : "";
  }

  private static String unit(Delay delay) {
    var many = delay.amount() > 1;
    return switch (delay.unit()) {
      case MINUTES -> many ? "minutes" : "minute";
      case HOURS -> many ? "heures" : "heure";
      case DAYS -> many ? "jours" : "jour";
      case WORKING_DAYS -> many ? "jours ouvrés" : "jour ouvré";
      case BUSINESS_DAYS -> many ? "jours ouvrables" : "jour ouvrable";
      case WEEKS -> many ? "semaines" : "semaine";
      case MONTHS -> "mois";
      case YEARS -> many ? "ans" : "an";
    };
  }
}
