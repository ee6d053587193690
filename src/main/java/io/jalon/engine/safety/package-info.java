/** What keeps strangers' expressions, scripts and models harmless. */
@NullMarked
package io.jalon.engine.safety;

import org.jspecify.annotations.NullMarked;
