/**
 * Who is away, and who acts in their place meanwhile. It may use {@code calendar}, {@code dossier},
 * {@code journal} and {@code rest}.
 */
@ApplicationModule(allowedDependencies = {"calendar", "dossier", "journal", "known", "rest"})
@NullMarked
package io.jalon.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
