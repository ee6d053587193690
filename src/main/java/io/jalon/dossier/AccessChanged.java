package io.jalon.dossier;

/**
 * Published, in the transaction of the change, when a dossier became restricted or is so no more.
 *
 * @param dossierId which dossier
 * @param restricted how it is now
 */
public record AccessChanged(String dossierId, boolean restricted) {}
