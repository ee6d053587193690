package io.jalon.dossier;

/**
 * A role that somebody holds at one place; those of runs that are over do not count.
 *
 * @param id of the binding
 * @param scope where
 * @param roleId which role
 * @param reference of the client or dossier; of a run, that of its dossier
 * @param client the name of the client
 */
public record Binding(String id, Scope scope, String roleId, String reference, String client) {}
