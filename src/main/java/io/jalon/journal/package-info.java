/**
 * The append-only history of what happened, when, by whom and why. Ids are plain values; it may use
 * no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.jalon.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
