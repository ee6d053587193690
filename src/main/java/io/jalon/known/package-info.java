/** What an office sets up and seldom changes, kept in memory until it does; it uses no module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.jalon.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
