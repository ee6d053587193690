package io.jalon.dossier;

/**
 * An attribute that gives rhythm to dossiers (F-13).
 *
 * @param id FEEL name, as templates use it
 * @param label what the office calls it
 * @param kind what its values are
 */
public record Repere(String id, String label, RepereKind kind) {}
