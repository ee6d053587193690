/**
 * What somebody holds in the whole house, and giving it to somebody else. It may use {@code
 * calendar}, {@code dossier}, {@code run}, {@code task}, {@code journal} and {@code rest}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "dossier", "run", "task", "journal", "rest"})
@NullMarked
package io.jalon.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
