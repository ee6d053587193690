/**
 * People's work: our rows beside the engine's user tasks. It may use {@code absence}, {@code
 * template}, {@code calendar}, {@code dossier}, {@code run}, {@code journal} and {@code rest}.
 */
@ApplicationModule(
    allowedDependencies = {"template", "absence", "calendar", "dossier", "run", "journal", "rest"})
@NullMarked
package io.jalon.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
