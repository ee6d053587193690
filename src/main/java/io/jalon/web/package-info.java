/** Layout, home, filter chains, errors. It may use public faces only. */
@ApplicationModule(
    allowedDependencies = {
      "absence",
      "template",
      "calendar",
      "follow",
      "journal",
      "outbox",
      "dossier",
      "run",
      "task",
      "message",
      "portfolio",
      "print",
      "rest",
      "simulation",
      "token"
    })
@NullMarked
package io.jalon.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
