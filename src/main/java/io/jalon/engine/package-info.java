/**
 * The only module that imports the engine: publish, launch, commands, delegates, listeners, safety.
 * It may use all of the modules below it.
 */
@ApplicationModule(
    allowedDependencies = {
      "absence",
      "token",
      "template",
      "compiler",
      "calendar",
      "expression",
      "journal",
      "known",
      "erasure",
      "outbox",
      "dossier",
      "run",
      "task",
      "message",
      "action"
    })
@NullMarked
package io.jalon.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
