/**
 * Clients, dossiers, roles and intervenants, repères, and {@code DossierFacts}, the one builder of
 * what conditions and tags see. It may use {@code calendar} and {@code journal}.
 */
@ApplicationModule(allowedDependencies = {"rest", "calendar", "journal", "known"})
@NullMarked
package io.jalon.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
