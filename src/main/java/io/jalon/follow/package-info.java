/**
 * Dossiers that people follow: what happens there is told to them at once, and summed up by e-mail.
 * It may use {@code calendar}, {@code dossier}, {@code task}, {@code message}, {@code outbox},
 * {@code journal}, {@code rest} and {@code token}.
 */
@ApplicationModule(
    allowedDependencies = {
      "calendar",
      "dossier",
      "task",
      "message",
      "outbox",
      "journal",
      "rest",
      "token"
    })
@NullMarked
package io.jalon.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
