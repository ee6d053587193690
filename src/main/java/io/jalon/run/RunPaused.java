package io.jalon.run;

/**
 * A run stands still from now on; published in the transaction of the pause.
 *
 * @param runId which
 * @param dossierId on which dossier
 */
public record RunPaused(String runId, String dossierId) {}
