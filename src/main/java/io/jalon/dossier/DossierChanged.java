package io.jalon.dossier;

/**
 * Published, in the transaction of the change, when an attribute of a dossier got another value.
 *
 * @param dossierId on which dossier
 * @param field which attribute
 */
public record DossierChanged(String dossierId, DossierField field) {}
