/**
 * Turns "3 working days before the hearing" into a date, in the office's zone. It may use {@code
 * rest}.
 */
@ApplicationModule(allowedDependencies = {"rest"})
@NullMarked
package io.jalon.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
