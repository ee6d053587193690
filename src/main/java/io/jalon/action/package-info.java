/**
 * What each effect and each human action does: one handler per kind. It may use every module but
 * {@code compiler}, {@code engine} and {@code web}.
 */
@ApplicationModule(
    allowedDependencies = {
      "template",
      "dossier",
      "run",
      "task",
      "message",
      "outbox",
      "expression",
      "calendar",
      "journal",
      "rest"
    })
@NullMarked
package io.jalon.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
