/**
 * Our rows of runs, and the interface {@code Launcher} that {@code engine} implements. It may use
 * {@code dossier} and {@code journal}.
 */
@ApplicationModule(allowedDependencies = {"dossier", "journal"})
@NullMarked
package io.jalon.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
