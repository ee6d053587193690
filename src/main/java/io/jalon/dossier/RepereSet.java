package io.jalon.dossier;

/**
 * Published, in the transaction of the change, when the value of a repère was set, changed or
 * removed.
 *
 * @param dossierId on which dossier
 * @param repereId which repère
 */
public record RepereSet(String dossierId, String repereId) {}
