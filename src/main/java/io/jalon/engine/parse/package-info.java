/**
 * What a model says to us: our properties, read once, and our listeners, added where it has them.
 */
@NullMarked
package io.jalon.engine.parse;

import org.jspecify.annotations.NullMarked;
