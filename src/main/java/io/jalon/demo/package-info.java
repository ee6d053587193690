/**
 * A fictional office to try Jalon with: its people, its dossiers and the shipped processes. It may
 * use {@code dossier}, {@code template}, {@code run}, {@code task}, {@code outbox}, {@code journal}
 * and {@code calendar}.
 */
@ApplicationModule(
    allowedDependencies = {"dossier", "template", "run", "task", "outbox", "journal", "calendar"})
@NullMarked
package io.jalon.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
