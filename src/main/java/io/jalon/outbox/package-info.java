/** What leaves the machine: claimed, sent, retried, kept. It may use {@code journal}. */
@ApplicationModule(allowedDependencies = {"journal", "known"})
@NullMarked
package io.jalon.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
