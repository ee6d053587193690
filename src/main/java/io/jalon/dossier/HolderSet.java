package io.jalon.dossier;

/**
 * Published, in the transaction of the change, when the holders of a role may have changed on a
 * dossier; once per dossier when the change was made on their client.
 *
 * @param dossierId on which dossier
 * @param roleId which role
 */
public record HolderSet(String dossierId, String roleId) {}
