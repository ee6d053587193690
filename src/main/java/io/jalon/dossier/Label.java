package io.jalon.dossier;

/**
 * A word that an office puts on dossiers to find them together (étiquette).
 *
 * @param id made of its first name; stays when it is renamed
 * @param name as the office says it
 * @param colour how it is marked, never alone
 */
public record Label(String id, String name, LabelColour colour) {}
