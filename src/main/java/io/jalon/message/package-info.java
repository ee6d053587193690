/**
 * E-mails to people: contents, rendering, what was sent. It may use {@code dossier}, {@code
 * expression}, {@code outbox} and {@code journal}.
 */
@ApplicationModule(allowedDependencies = {"dossier", "expression", "outbox", "journal"})
@NullMarked
package io.jalon.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
