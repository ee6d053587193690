/** What the REST interfaces of several modules share. It may use no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.jalon.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
