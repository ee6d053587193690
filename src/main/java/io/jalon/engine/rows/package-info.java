/** What the engine reads of a locked run once in a command, instead of piece by piece. */
@NullMarked
package io.jalon.engine.rows;

import org.jspecify.annotations.NullMarked;
