/** Copies of the embedded database. It may use no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.jalon.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
