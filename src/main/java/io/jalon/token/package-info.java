/**
 * Personal access tokens, with which programs act in somebody's name. It may use no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.jalon.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
