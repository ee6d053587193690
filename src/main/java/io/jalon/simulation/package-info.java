/**
 * Tries a sequence out on a real dossier, with a clock of its own, and keeps nothing of it
 * (docs/decisions/0035). It may use what a sequence does: {@code template}, {@code run}, {@code
 * task}, {@code outbox}, {@code calendar}, {@code journal} and {@code dossier}.
 */
@ApplicationModule(
    allowedDependencies = {"template", "run", "task", "outbox", "calendar", "journal", "dossier"})
@NullMarked
package io.jalon.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
