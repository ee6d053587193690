/**
 * E-mails to people: contents, rendering, what was sent. It may use {@code dossier}, {@code
 * expression}, {@code outbox}, {@code journal}, {@code calendar}, {@code print} and {@code rest}.
 */
@ApplicationModule(
    allowedDependencies = {
      "absence",
      "dossier",
      "expression",
      "outbox",
      "journal",
      "calendar",
      "print",
      "rest"
    })
@NullMarked
package io.jalon.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
