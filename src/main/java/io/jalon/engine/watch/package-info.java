/** What an operator watches of the engine. */
@NullMarked
package io.jalon.engine.watch;

import org.jspecify.annotations.NullMarked;
