package io.jalon.dossier;

/**
 * A function that acts in templates (fonction).
 *
 * @param id FEEL name, as templates use it
 * @param label what the office calls it
 * @param archived whether it is not offered any more; what names it goes on (F-29)
 */
public record Role(String id, String label, boolean archived) {

  /** One that is offered. */
  public Role(String id, String label) {
    this(id, label, false);
  }
}
