/**
 * Our rows of runs, and the interface {@code Launcher} that {@code engine} implements. It may use
 * {@code calendar}, {@code dossier} and {@code journal}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "dossier", "journal"})
@NullMarked
package io.jalon.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
