package io.jalon.dossier;

/**
 * A function that acts in templates (fonction).
 *
 * @param id FEEL name, as templates use it
 * @param label what the office calls it
 */
public record Role(String id, String label) {}
