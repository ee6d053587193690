package io.jalon.template;

/**
 * A way out of a template (F-87).
 *
 * @param id stable FEEL name
 * @param label what the office calls this end, e.g. "Dossier soldé"
 */
public record End(String id, String label) implements Target {}
