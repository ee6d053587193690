/**
 * Erases a person (RGPD): identity and contents go, facts stay (docs/history.md). It knows in which
 * columns contents stand, whichever module they belong to.
 */
@ApplicationModule(allowedDependencies = {"dossier", "journal", "known", "run"})
@NullMarked
package io.jalon.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
