/**
 * Clients, contacts, dossiers, balances and payments from CSV files: what each line would do, what
 * it did, and how it is taken back. It may use {@code dossier}, {@code run}, {@code message},
 * {@code journal} and {@code rest}.
 */
@ApplicationModule(allowedDependencies = {"dossier", "run", "message", "journal", "rest"})
@NullMarked
package io.jalon.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
