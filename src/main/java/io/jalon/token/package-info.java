/** Personal access tokens, with which programs act in somebody's name. It may use {@code rest}. */
@ApplicationModule(allowedDependencies = {"rest"})
@NullMarked
package io.jalon.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
