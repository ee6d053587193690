package io.jalon.run;

/**
 * A run goes on after a pause; published in the transaction of the resumption, before what reached
 * it meanwhile is given to it.
 *
 * @param runId which
 * @param dossierId on which dossier
 */
public record RunResumed(String runId, String dossierId) {}
