/**
 * FEEL decides, Freemarker writes: the tags, the sandbox, the design-time check of both. It may use
 * {@code calendar}.
 */
@ApplicationModule(allowedDependencies = {"calendar"})
@NullMarked
package io.jalon.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
