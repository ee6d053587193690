/**
 * Our rows of runs, and the interface {@code Launcher} that {@code engine} implements. It may use
 * {@code calendar}, {@code dossier}, {@code journal} and {@code rest}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "dossier", "journal", "rest"})
@NullMarked
package io.jalon.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
